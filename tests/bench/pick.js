// Runs in the page: chooses an option of the list that is open, and says after how many milliseconds
// everything shows it.
window.shown = () => {
    const plot = document.querySelector(".js-plotly-plot");
    if (!plot) return document.body.innerText.match(/gekozen: .+/)?.[0] ?? null;
    const parts = [...plot.querySelectorAll(".point, .annotation, .shapelayer path")];
    const look = (part) => [part.getAttribute("d"), part.getAttribute("transform"), part.getAttribute("style"), part.textContent,
        part.querySelector(".cursor-pointer, .annotation-text-g > g")?.getAttribute("transform")];
    return parts.length ? JSON.stringify(parts.map(look)) : null;
};
window.option = (word) => [...document.querySelectorAll("[role=option]")].find((found) => found.innerText.trim() === word);
window.pick = ([word, expected]) => new Promise((resolve, reject) => {
    const started = performance.now();
    const look = () => {
        const now = performance.now();
        if (window.shown() === expected) resolve(now - started);
        else if (now - started > 20000) reject(new Error(`${word} was not shown within 20 s`));
        else setTimeout(look, 2);
    };
    window.option(word).click();
    look();
});
