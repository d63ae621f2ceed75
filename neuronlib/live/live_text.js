// Shows the words of a LiveText: text of the page, to be selected and read aloud like any other.
// words.js stands in front of it.

function render({ model, el }) {
  const words = wordsFor(model);
  const text = element("div", { class: "live-words" });
  el.classList.add("live-text");
  el.append(...words.above, text, ...words.below);

  const show = () => {
    const page = model.get("page");
    words.complain();
    if (text.dataset.shown !== page) { // a selection in it outlives what does not change it
      text.innerHTML = page;
      text.dataset.shown = page;
    }
    words.say(model.get("sentence"), model.get("code"));
  };
  model.on("change", show);
  show();
  return () => { model.off("change", show); words.stop(); };
}

export default { render };
