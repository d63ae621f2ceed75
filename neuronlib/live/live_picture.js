// Shows each frame of a LivePicture on a canvas, with its sentence below and in the reader's ear.

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function copyButton(code) {
  const button = element("button", { type: "button", class: "course-button", "data-lm-suppress-shortcuts": "true" }, "Copy");
  button.title = "Copy the line of Python that brings you back here";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code); // no clipboard here: select it, to be copied by hand
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
  return button;
}

function render({ model, el }) {
  const canvas = element("canvas", { role: "img" });
  const formula = element("div", { class: "live-formula" });
  const sentence = element("p", { class: "live-sentence" });
  const spoken = element("div", { class: "live-spoken", role: "status" });
  const problem = element("p", { class: "live-problem", role: "alert" });
  const code = element("code");
  const again = element("div", { class: "live-code" }, copyButton(code), code);
  const [width, height] = model.get("size");
  canvas.style.width = `${width}px`;
  canvas.style.aspectRatio = `${width} / ${height}`; // its place is kept before the first frame
  el.classList.add("live-picture");
  el.append(problem, formula, canvas, sentence, again, spoken);

  let asked = 0, drawn = 0, quiet;
  const show = async () => {
    const mine = ++asked, alt = model.get("alt"), line = model.get("code"), numbers = model.get("formula");
    problem.textContent = model.get("problem");
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
      sentence.textContent = alt;
      if (formula.innerHTML !== numbers) formula.innerHTML = numbers;
      code.textContent = line;
      again.hidden = !line;
      clearTimeout(quiet);
      quiet = setTimeout(() => { spoken.textContent = alt; }, 300); // once the hand rests
    }
    frame.close();
  };
  model.on("change", show);
  show();
  if (devicePixelRatio > model.get("sharpness")) {
    model.set("sharpness", Math.min(devicePixelRatio, 2));
    model.save_changes();
  }
  return () => { model.off("change", show); clearTimeout(quiet); };
}

export default { render };
