// What Streamlit has no option for: it says lang="en" and speaks English, it reruns on a bare R (WCAG 3.1.1 and 2.1.4), each change
// of the link makes one more page to go Back through, and nothing tells a screen reader that the page changed.
document.documentElement.lang = "nl";

if (!window.vvBrowser) {
    const SLOW = 500; // milliseconds that a page may take before anybody is told
    const add = (style, role) => {
        const element = document.createElement("div");
        element.className = style;
        if (role) element.setAttribute("role", role);
        document.body.append(element);
        return element;
    };
    const line = add("vv-loading");
    const said = add("vv-said", "status");
    line.setAttribute("aria-hidden", "true");
    const say = (words) => { said.textContent = words; };

    // What is shown, in phrases, at the end of each run. Only what is new is said, and nothing if a sentence on the page changed:
    // that is in a status line itself, and heard already.
    let before = null;
    let sentences = "";
    const shown = (phrases) => {
        const now = [...document.querySelectorAll("[data-testid=stMain] [role=status]")].map((line) => line.textContent).join(" ");
        const fresh = before ? phrases.filter((phrase) => !before.includes(phrase)) : [];
        const heard = now !== sentences && phrases[0] === before?.[0];
        before = phrases;
        sentences = now;
        if (fresh.length && !heard) say(`${fresh.join(". ")}.`);
    };
    window.vvBrowser = { shown: (phrases) => setTimeout(() => shown(phrases), 100) };

    // The keys R and C stay with the visitor; Back goes to the page before, not to the choice before.
    window.addEventListener("keydown", (event) => {
        const field = event.composedPath()[0];
        const typing = field.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(field.tagName);
        const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
        if (bare && !typing && ["r", "c"].includes(event.key.toLowerCase())) event.stopImmediatePropagation();
    }, true);
    const push = history.pushState.bind(history);
    history.pushState = (state, title, url) => {
        const here = new URL(url, location.href).pathname === location.pathname;
        return here ? history.replaceState(state, title, url) : push(state, title, url);
    };

    // Loading: told once it has taken half a second.
    let slow = null;
    const watchLoading = () => {
        const app = document.querySelector("[data-test-script-state]");
        const busy = app && ["running", "rerunRequested"].includes(app.dataset.testScriptState);
        if (busy && slow === null) {
            slow = setTimeout(() => {
                line.classList.add("vv-slow");
                say("Bezig met laden.");
            }, SLOW);
        } else if (!busy && slow !== null) {
            clearTimeout(slow);
            slow = null;
            if (line.classList.contains("vv-slow")) say("");
            line.classList.remove("vv-slow");
        }
    };

    // Words of Streamlit itself, in Dutch. What the pages say is in markdown, tables and components, and is left alone.
    const WORDS = { /* words */ };
    const PATTERNS = [ /* patterns */ ].map(([english, dutch]) => [new RegExp(`^${english}$`), dutch]);
    const ATTRIBUTES = ["aria-label", "title", "placeholder"];
    const OURS = "svg, table, textarea, [data-testid=stBidiComponentRegular], [data-testid=stVerticalBlock] [data-testid=stMarkdownContainer]";
    const dutch = (text) => {
        const words = text.trim();
        if (Object.hasOwn(WORDS, words)) return text.replace(words, () => WORDS[words]);
        const pattern = PATTERNS.find(([english]) => english.test(words));
        return pattern ? words.replace(...pattern) : text;
    };
    const translate = (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
            if (node.data.trim() && !node.parentElement?.closest(OURS) && dutch(node.data) !== node.data) node.data = dutch(node.data);
            return;
        }
        if (node.nodeType !== Node.ELEMENT_NODE || node.closest("svg")) return;
        for (const name of ATTRIBUTES) {
            const text = node.getAttribute(name);
            if (text && dutch(text) !== text) node.setAttribute(name, dutch(text));
        }
        node.childNodes.forEach(translate);
    };
    new MutationObserver((changes) => {
        for (const change of changes) {
            if (change.type === "childList") change.addedNodes.forEach(translate);
            else translate(change.target);
            if (change.attributeName === "data-test-script-state") watchLoading();
        }
    }).observe(document.body, {
        subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...ATTRIBUTES, "data-test-script-state"],
    });
    translate(document.body);
    watchLoading();
}
