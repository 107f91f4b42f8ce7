// A clicker may be pressed as soon as the row under a screen is seen, which can be before presenting.js
// listens: such keys are kept for it.
(() => {
    const KEYS = ["PageDown", "PageUp", "ArrowRight", "ArrowLeft", "Escape", "Home", "End"];
    if (window.vvEarly) return;
    window.vvEarly = { heard: false, keys: [] };
    window.addEventListener("keydown", (event) => {
        const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
        const busy = ["INPUT", "TEXTAREA", "SELECT"].includes(event.composedPath()[0].tagName);
        if (window.vvEarly.heard || !bare || busy || !KEYS.includes(event.key) || !document.querySelector(".st-key-bediening")) return;
        event.preventDefault();
        window.vvEarly.keys.push(event.key);
    }, true);
})();
