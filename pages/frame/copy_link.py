"""
The button that copies the link to what is on screen.
"""

import streamlit as st

PLACE = """
<button type="button"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3.9 12a3.1 3.1 0 0 1
    3.1-3.1h4V7H7a5 5 0 0 0 0 10h4v-1.9H7
A3.1 3.1 0 0 1 3.9 12zM8 13h8v-2H8v2zm9-6h-4v1.9h4a3.1 3.1 0 0 1 0 6.2h-4V17h4a5 5 0 0 0
    0-10z"/></svg>Kopieer link</button>
<div class="told"></div>
"""
STYLE = """
:host, .told { font-family: var(--st-font, "Source Sans", Arial, sans-serif); font-size: 1rem; }
button {
    display: flex; gap: 0.4rem; align-items: center; justify-content: center; width: 100%; min-height:
        2.5rem; padding: 0.25rem 0.75rem;
    border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius, 4px); white-space:
        nowrap; cursor: pointer;
    background: var(--st-background-color); color: var(--st-text-color); font: inherit;
}
button:hover { border-color: var(--st-primary-color); color: var(--st-primary-color); }
button:focus-visible, input:focus-visible { outline: 3px solid #c8650c; outline-offset: 1px; }
svg { width: 1.25em; height: 1.25em; fill: currentcolor; }
.told:not(:empty) {
    position: absolute; right: 0; z-index: 100; margin-top: 4px; padding: 0.25rem 0.75rem; border: 1px
        solid var(--st-border-color);
    border-radius: 4px; background: var(--st-secondary-background-color); color: var(--st-text-color);
        white-space: nowrap;
}
input { display: block; width: min(22rem, 80vw); margin: 4px 0; padding: 4px; font: inherit; }
@media (max-width: 640px) { button { padding-inline: 0.5rem; font-size: 0.875rem; } }
@media print { button, .told { display: none; } }
"""
# Only a page that came by https may write to the clipboard itself; a laptop on the network of the office
# comes by http.
SCRIPT = """
const SHORT = 4000;

function copyOld(link) {
    const field = document.createElement("textarea");
    field.value = link;
    field.readOnly = true;
    field.style.cssText = "position: fixed; top: 0; opacity: 0";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
}

async function copy(link) {
    try {
        await navigator.clipboard.writeText(link);
        return true;
    } catch {
        return copyOld(link);
    }
}

export default function ({ parentElement }) {
    const button = parentElement.querySelector("button");
    const told = parentElement.querySelector(".told");
    const hush = () => { told.replaceChildren(); };
    button.onclick = async () => {
        const link = location.href;
        clearTimeout(button.later);
        hush();
        if (await copy(link)) {
            button.focus();
            told.textContent = "Link gekopieerd";
            window.vvBrowser?.say("Link gekopieerd.");
            button.later = setTimeout(hush, SHORT);
            return;
        }
        const field = document.createElement("input");
        field.readOnly = true;
        field.value = link;
        field.ariaLabel = "Link naar deze pagina";
        field.onblur = hush;
        told.append("Kopieer de link met Ctrl+C:", field);
        field.select();
    };
    return () => clearTimeout(button.later);
}
"""


def copy_link() -> None:
    """
    Draw the button; it copies the address, which holds everything that is chosen, and says so without running
    the page again.
    """
    button = st.components.v2.component("copy_link", html=PLACE, css=STYLE, js=SCRIPT)
    button(key="kopieer-link", width=145)
