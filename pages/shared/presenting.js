// The keys of a clicker, and a screen as large as the beamer: the letters are measured for 1280 × 720 and grow with it.
const WIDE = 1280, HIGH = 720, PICTURE = 1208, EDGES = 32, TELEPHONE = 768;
const STEPS = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 };
const HASTE = 1500; // milliseconds
let pressed = 0;
let meeting = null; // where it is now: the screen, the last one, and the way to ask for another

const fit = () => {
    const style = document.documentElement.style;
    const scale = Math.min(window.innerWidth / WIDE, window.innerHeight / HIGH);
    style.setProperty("--vv-beamer", String(scale));
    style.setProperty("--vv-picture", String(Math.min(window.innerWidth < TELEPHONE ? 1 : scale, (window.innerWidth - EDGES) / PICTURE)));
};
const typing = (field) => field.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(field.tagName);
const follow = (event) => {
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const busy = typing(event.composedPath()[0]) || document.querySelector("[data-testid=stPopoverBody]");
    if (!meeting || !bare || busy) return;
    const { screen, last, ask } = meeting;
    const next = { Escape: 0, Home: 1, End: last }[event.key] ?? screen + (STEPS[event.key] ?? 0);
    if (next === screen || next < 0 || next > last || (next === 0 && event.key !== "Escape")) return;
    event.preventDefault();
    meeting.screen = next;
    pressed = Date.now();
    ask("screen", next);
};

export default function ({ data, setTriggerValue }) {
    const first = !meeting;
    // Several presses before the page is drawn count all: what comes of the first does not undo the second.
    const screen = meeting && Date.now() - pressed < HASTE ? meeting.screen : data.screen;
    meeting = { screen, last: data.last, ask: setTriggerValue };
    fit();
    if (first) {
        window.addEventListener("resize", fit);
        window.addEventListener("keydown", follow, true);
    }
    return () => {
        meeting = null;
        window.removeEventListener("resize", fit);
        window.removeEventListener("keydown", follow, true);
    };
}
