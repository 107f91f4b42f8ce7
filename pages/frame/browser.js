// What Streamlit has no option for: it says lang="en" and speaks English, it reruns on a bare R (WCAG 3.1.1
// and 2.1.4), each change
// of the link makes one more page to go Back through, and nothing tells a screen reader that the page
// changed.
document.documentElement.lang = "nl";

if (!window.vvBrowser) {
    // what every page takes from its link
    const SHARED = ["jaar", "actie", "regio", "eigen", "plausibiliteit"];
    const SENTENCES = "[data-testid=stAlertContainer]";
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
    // the only place that speaks, so that nothing is heard twice
    const say = (words) => { said.textContent = words; };

    // At the end of each run: which choices are new, and which sentences on the page are, with what was put
    // right in the link.
    // On another page its title is enough, and on the first nothing: a screen reader reads it from the top.
    let before = { phrases: null, lines: [] };
    const shown = (phrases) => {
        const sentences = [...document.querySelectorAll(`[data-testid=stMain] ${SENTENCES}`)];
        const lines = sentences.map((line) => line.textContent.trim());
        const here = phrases[0] === before.phrases?.[0];
        const heard = (line, place) => before.lines.includes(line) || !(here || sentences[place].closest(".st-key-rechtgezet"));
        const choices = before.phrases ? phrases.filter((phrase) => !before.phrases.includes(phrase)).map((phrase) => `${phrase}.`) : [];
        const words = [...choices, ...lines.filter((line, place) => !heard(line, place))].join(" ");
        before = { phrases, lines };
        if (words) say(words);
    };
    window.vvBrowser = { say, shown: (phrases) => setTimeout(() => shown(phrases), 100) };

    // The keys R and C stay with the visitor; Back goes to the page before, not to the choice before.
    window.addEventListener("keydown", (event) => {
        const field = event.composedPath()[0];
        const typing = field.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(field.tagName);
        const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
        if (event.isTrusted && bare && !typing && ["r", "c"].includes(event.key.toLowerCase())) event.stopImmediatePropagation();
    }, true);

    // The computer turns dark at dusk: Streamlit takes the ground along at once, but pictures keep the ink of
    // the light one until a rerun.
    // Its own key R runs the page; above, only an R of the visitor is stopped.
    const R = { key: "r", code: "KeyR", keyCode: 82, which: 82, bubbles: true };
    const run = () => ["keydown", "keyup"].forEach((kind) => document.body.dispatchEvent(new KeyboardEvent(kind, R)));
    // once Streamlit knows it too
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(run));
    const push = history.pushState.bind(history);
    history.pushState = (state, title, url) => {
        const here = new URL(url, location.href).pathname === location.pathname;
        return here ? history.replaceState(state, title, url) : push(state, title, url);
    };

    // A page opened in a new tab from the menu has the selection too.
    const withSelection = (event) => {
        const link = event.target.closest?.("a[data-testid=stSidebarNavLink]");
        if (!link) return;
        const [here, there] = [new URL(location.href), new URL(link.href)];
        SHARED.filter((key) => here.searchParams.has(key)).forEach((key) => there.searchParams.set(key, here.searchParams.get(key)));
        link.href = there.href;
    };
    ["pointerover", "focusin"].forEach((kind) => document.addEventListener(kind, withSelection));

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

    // Words of Streamlit itself, in Dutch. What the pages say is in markdown, tables and components, and is
    // left alone.
    const WORDS = { /* words */ };
    const PATTERNS = [ /* patterns */ ].map(([english, dutch]) => [new RegExp(`^${english}$`), dutch]);
    const ATTRIBUTES = ["aria-label", "title", "placeholder"];
    const PAGE_TEXT = "[data-testid=stVerticalBlock] [data-testid=stMarkdownContainer]:not([data-testid=stFileUploaderDropzone] *)";
    const OURS = `svg, table, textarea, [data-testid=stBidiComponentRegular], ${PAGE_TEXT}`;
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
        if (node.matches(`${SENTENCES}[role=status]`)) node.removeAttribute("role");
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
