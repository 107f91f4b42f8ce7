// The figures of a page as one picture file: with title, text alternative and origin in it, for it travels
// without the page.

const SVG = "http://www.w3.org/2000/svg";
const EDGE = 24, GAP = 28, TITLE = 20, HEAD = 16, SMALL = 13, LINE = 1.35;
const ACROSS = 3; // figures beside each other
const WIDEST = 2400; // pixels of a PNG: sharp on a beamer, two to three times what is on screen

export default function ({ data, parentElement }) {
    const status = parentElement.querySelector("[role=status]");
    parentElement.querySelectorAll("button").forEach((button) => {
        button.onclick = async () => {
            status.textContent = "De afbeelding wordt gemaakt …";
            try {
                const picture = await compose(data);
                const svg = new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
                save(button.value === "png" ? await pixels(picture, svg) : svg, `${data.file}.${button.value}`);
                status.textContent = `De afbeelding (${button.value.toUpperCase()}) is opgeslagen.`;
            } catch (error) {
                console.error(error);
                status.textContent = "De afbeelding kon niet gemaakt worden. Wacht tot de figuur getekend is en probeer het opnieuw.";
            }
        };
    });
}

// Plotly's own export, which Streamlit leaves within reach: it keeps clip paths and patterns inside the file
// and draws the figure anew,
// so that on a telephone too it is as wide as it was designed; small ones beside each other stay small. A
// copy of what is on screen
// would take the pointer's layers with it.
async function panel({ key, title }, alone) {
    const figure = document.querySelector(`.st-key-${CSS.escape(key)} .js-plotly-plot`);
    const [left, right] = figure.layout.xaxis.range;
    const width = Math.max(figure.clientWidth, alone ? Math.round(right - left) : 0);
    const height = figure.clientHeight;
    const text = await window.Plotly.toImage(figure, { format: "svg", width, height, imageDataOnly: true });
    const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    // what only takes a click
    drawn.querySelectorAll("[style*='opacity: 0.01']").forEach((mark) => mark.remove());
    return { title, width, height, drawn };
}

async function compose(data) {
    const panels = [];
    for (const picture of data.pictures) panels.push(await panel(picture, data.pictures.length === 1));
    const across = Math.min(ACROSS, panels.length);
    const column = Math.max(...panels.map(({ width }) => width));
    const width = 2 * EDGE + across * column + (across - 1) * GAP;
    const root = element("svg", { xmlns: SVG, width, role: "img", lang: "nl", "aria-labelledby": "titel tekst", "font-family": data.font });
    root.append(element("title", { id: "titel" }, data.title), element("desc", { id: "tekst" }, data.text));
    root.append(await font(data.font));
    const ground = root.appendChild(element("rect", { width, fill: data.ground }));

    let y = lines(root, data, data.title, { y: EDGE, size: TITLE, weight: 600, fill: data.ink, room: width - 2 * EDGE }) + HEAD / 2;
    for (let first = 0; first < panels.length; first += across) {
        const row = panels.slice(first, first + across);
        const head = row.some(({ title }) => title) ? HEAD * LINE : 0;
        row.forEach((one, place) => {
            const x = EDGE + place * (column + GAP);
            if (one.title) lines(root, data, one.title, { x, y, size: HEAD, weight: 600, fill: data.ink, room: column });
            const group = root.appendChild(element("g", { transform: `translate(${x}, ${y + head})` }));
            group.append(...one.drawn.childNodes);
        });
        y += head + Math.max(...row.map(({ height }) => height)) + HEAD;
    }
    for (const line of data.caption) y = lines(root, data, line, { y, size: SMALL, weight: 400, fill: data.muted, room: width - 2 * EDGE });

    const height = Math.ceil(y + EDGE - SMALL / 2);
    ground.setAttribute("height", height);
    root.setAttribute("height", height);
    root.setAttribute("viewBox", `0 0 ${width} ${height}`);
    return root;
}

// Writes a text from y downwards, wrapped; returns where the next can begin. Where its font is missing,
// letters are a tenth wider.
function lines(root, data, text, { x = EDGE, y, size, weight, fill, room }) {
    const ruler = document.createElement("canvas").getContext("2d");
    ruler.font = `${weight} ${size}px ${data.font}`;
    const wrapped = [""];
    for (const word of text.split(" ")) {
        const longer = `${wrapped.at(-1)} ${word}`.trim();
        if (ruler.measureText(longer).width > 0.9 * room && wrapped.at(-1)) wrapped.push(word);
        else wrapped[wrapped.length - 1] = longer;
    }
    wrapped.forEach((line, number) => {
        const base = y + size + number * size * LINE;
        root.append(element("text", { x, y: base, "font-size": size, "font-weight": weight, fill }, line));
    });
    return y + wrapped.length * size * LINE;
}

// The font of the page inside the file: a picture reads no font from elsewhere. Without it the next in the
// list is used.
async function font(names) {
    const rules = [...document.styleSheets].filter((sheet) => !sheet.href || sheet.href.startsWith(location.origin)).flatMap((sheet) => [...sheet.cssRules]);
    const bare = (name) => name.trim().replaceAll(/["']/g, "");
    const rule = rules.find(
        (one) => one instanceof CSSFontFaceRule && bare(one.style.fontFamily) === bare(names.split(",")[0]) && one.style.fontStyle !== "italic",
    );
    const place = rule?.style.src.match(/url\("?([^")]+)"?\)/)?.[1];
    if (!place) return element("style", {});
    const answer = await fetch(new URL(place, rule.parentStyleSheet.href ?? document.baseURI));
    const address = await dataAddress(await answer.blob());
    return element("style", {}, `@font-face { font-family: ${rule.style.fontFamily}; font-weight: 100 900; src: url(${address}); }`);
}

async function pixels(picture, svg) {
    const image = new Image();
    image.src = await dataAddress(svg);
    await image.decode();
    const [width, height] = ["width", "height"].map((side) => Number(picture.getAttribute(side)));
    const scale = Math.min(3, Math.max(2, WIDEST / width));
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(width * scale), height: Math.round(height * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function save(blob, name) {
    const address = URL.createObjectURL(blob);
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function dataAddress(blob) {
    return new Promise((done, fail) => {
        const reader = Object.assign(new FileReader(), { onload: () => done(reader.result), onerror: () => fail(reader.error) });
        reader.readAsDataURL(blob);
    });
}

function element(name, attributes, text = "") {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => key !== "xmlns" && made.setAttribute(key, value));
    made.textContent = text;
    return made;
}
