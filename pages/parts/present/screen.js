// The keys of a clicker, and a screen that fills the beamer and loses nothing: the letters are measured for
// 1280 × 720.
const WIDE = 1280, HIGH = 720, TELEPHONE = 768;
// a window as small as this still gets the letters of 1280 × 720, if all else fits
const LEAST_WIDE = 1024, LEAST_HIGH = 632;
const BOARD_WIDE = 1100; // pixels, see BEAMER in vvmetrics/charts/board_sizes.py
const SMALLEST = 0.4, STEP = 0.97, TALLER = 1.6;
const STEPS = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 };
const LOST = 5000; // milliseconds after which a key that got no answer is forgotten
// where it is now: the screen, the last one, the least height of its picture, and the way to ask for another
let meeting = null;
let press = 0, pressed = 0; // the number of the last key, and when

const set = (name, value) => document.documentElement.style.setProperty(name, String(value));
const place = (name) => document.querySelector(name);

// How large letters are and how large the picture, so that everything is on the screen. What gives way first:
// the white in the rows and
// columns of the picture, down to what its chips need; then all letters alike, in text and picture. Nothing
// is left out or clipped.
const fit = () => {
    const sheet = place("[class*=st-key-vel-]"), row = place(".st-key-bediening"), board = place(".st-key-beeld");
    if (!meeting || !sheet || !row) return;
    if (window.innerWidth < TELEPHONE) return fitTelephone(sheet, board);
    const high = window.innerHeight - row.offsetHeight;
    set("--vv-row", `${row.offsetHeight}px`);
    let letters = Math.max(
        Math.min(window.innerWidth / WIDE, window.innerHeight / HIGH), Math.min(1, window.innerWidth / LEAST_WIDE, window.innerHeight / LEAST_HIGH),
    );
    for (; letters > SMALLEST; letters *= STEP) {
        set("--vv-beamer", letters);
        const room = roomFor(sheet, board, high);
        if (!board ? room.high >= 0 : picture(board, room) >= letters) break;
    }
};
// What is left for the picture beside everything else; without a picture, what is left over.
const roomFor = (sheet, board, high) => {
    const edges = getComputedStyle(sheet);
    const parts = [...sheet.children].filter((part) => !part.contains(board));
    const taken = parts.reduce((sum, part) => sum + part.offsetHeight, 0);
    return {
        wide: sheet.clientWidth - parseFloat(edges.paddingLeft) - parseFloat(edges.paddingRight),
        high: high - taken - parseFloat(edges.paddingTop) - parseFloat(edges.paddingBottom),
    };
};
// Enlarge the picture as much as width and height allow, then give it the rest of the room; returns how much.
const picture = (board, room) => {
    const scale = Math.max(Math.min(room.wide / BOARD_WIDE, room.high / meeting.board), SMALLEST);
    set("--vv-picture", scale);
    set("--vv-wide", `${room.wide / scale}px`);
    set("--vv-high", `${Math.min(room.high / scale, TALLER * meeting.board)}px`);
    return scale;
};
const fitTelephone = (sheet, board) => {
    set("--vv-row", "0px");
    set("--vv-beamer", 0.6);
    if (board) picture(board, { wide: roomFor(sheet, board, 0).wide, high: Infinity });
};
let waiting = 0;
const fitSoon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(fit);
};
const drawn = new MutationObserver(fitSoon);

// A closed list keeps the focus after a choice, and is not being typed in.
const typing = (field) => field.isContentEditable || (
    ["INPUT", "TEXTAREA", "SELECT"].includes(field.tagName) && !(field.role === "combobox" && field.ariaExpanded !== "true")
);
const follow = (event) => {
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const busy = typing(event.composedPath()[0]) || place("[data-testid=stPopoverBody]");
    if (!meeting || !bare || busy || !go(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
};
// Ask for the screen to which a key leads; returns whether it leads anywhere.
const go = (key) => {
    const { screen, last, ask } = meeting;
    const next = { Escape: 0, Home: 1, End: last }[key] ?? screen + (STEPS[key] ?? 0);
    if (next === screen || next < 0 || next > last || (next === 0 && key !== "Escape")) return false;
    meeting.screen = next;
    pressed = Date.now();
    press += 1;
    ask("screen", { screen: next, press });
    return true;
};
// From now on keys are heard here; those of before, kept by presenting_early.js, come first.
const hear = () => {
    window.vvEarly.heard = true;
    window.vvEarly.keys.splice(0).forEach((key) => meeting && go(key));
};

export default function ({ data, setTriggerValue }) {
    const first = !meeting;
    // Several presses before the page is drawn count all: what comes of the first does not undo the second.
    // All else, the server knows.
    press = Math.max(press, data.press);
    const unanswered = !first && data.press < press && Date.now() - pressed < LOST;
    meeting = { screen: unanswered ? meeting.screen : data.screen, last: data.last, board: data.board, ask: setTriggerValue };
    fitSoon();
    if (first) {
        window.addEventListener("resize", fitSoon);
        window.addEventListener("keydown", follow, true);
        drawn.observe(place("[data-testid=stMain]"), { childList: true, subtree: true, characterData: true });
        document.fonts.addEventListener("loadingdone", fitSoon);
        hear();
    }
    return () => {
        meeting = null;
        window.vvEarly.heard = false;
        window.removeEventListener("resize", fitSoon);
        window.removeEventListener("keydown", follow, true);
        document.fonts.removeEventListener("loadingdone", fitSoon);
        drawn.disconnect();
    };
}
