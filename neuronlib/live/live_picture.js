// Shows each frame of a LivePicture on a canvas, with its sentence below and in the reader's ear.
// words.js stands in front of it.

function render({ model, el }) {
  const words = wordsFor(model);
  const canvas = element("canvas", { role: "img" });
  const formula = element("div", { class: "live-formula" });
  const [width, height] = model.get("size");
  canvas.style.width = `${width}px`;
  canvas.style.aspectRatio = `${width} / ${height}`; // its place is kept before the first frame
  el.classList.add("live-picture");
  el.append(...words.above, formula, canvas, ...words.below);
  words.below[0].setAttribute("aria-hidden", "true"); // for the eye; the picture has said it

  let asked = 0, drawn = 0;
  const show = async () => {
    const mine = ++asked, alt = model.get("alt"), line = model.get("code"), numbers = model.get("formula");
    words.complain();
    // decoded before it is drawn, so the canvas is never blank; no image cache that grows
    const frame = await createImageBitmap(new Blob([model.get("png")], { type: "image/png" }));
    if (mine > drawn) { // a frame that was overtaken is left out
      drawn = mine;
      if (canvas.width !== frame.width || canvas.height !== frame.height) {
        canvas.width = frame.width;
        canvas.height = frame.height;
      }
      canvas.getContext("2d").drawImage(frame, 0, 0);
      canvas.setAttribute("aria-label", alt);
      if (formula.innerHTML !== numbers) formula.innerHTML = numbers;
      words.say(alt, line);
    }
    frame.close();
  };
  model.on("change", show);
  show();
  if (devicePixelRatio > model.get("sharpness")) {
    model.set("sharpness", Math.min(devicePixelRatio, 2));
    model.save_changes();
  }
  return () => { model.off("change", show); words.stop(); };
}

export default { render };
