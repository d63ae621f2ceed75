// Shows each frame of a LivePicture on a canvas, with its sentence below and in the reader's ear.
// words.js stands in front of it.

const numbers32 = ({ buffer, byteOffset, byteLength }) =>
  new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));

async function unpacked(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint32Array(await new Response(stream).arrayBuffer());
}

// Returns a function that paints the background, but for the runs of pixels that `difference` in
// picture.py has found. It is all done between two frames of the page, so none is blank.
function painter(canvas) {
  let frame; // made once: nothing is left behind when a hand moves for long
  return (background, changed) => {
    const [width, runs] = changed, height = background.length / width;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    if (frame?.width !== width || frame.height !== height) frame = new ImageData(width, height);
    const pixels = new Uint32Array(frame.data.buffer);
    pixels.set(background);
    let at = 2 + 2 * runs;
    for (let run = 2; run < 2 + runs; run++) {
      const length = changed[run + runs];
      pixels.set(changed.subarray(at, at + length), changed[run]);
      at += length;
    }
    canvas.getContext("2d").putImageData(frame, 0, 0);
  };
}

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

  const paint = painter(canvas);
  let asked = 0, drawn = 0, held, background;
  const show = async () => {
    const mine = ++asked, changed = numbers32(model.get("changed"));
    const alt = model.get("alt"), line = model.get("code"), numbers = model.get("formula");
    words.complain();
    if (held !== model.get("background")) {
      held = model.get("background");
      background = unpacked(held);
    }
    const pixels = await background; // there already, unless it is new
    if (mine < drawn) return; // a frame that was overtaken is left out
    drawn = mine;
    paint(pixels, changed);
    canvas.setAttribute("aria-label", alt);
    if (formula.innerHTML !== numbers) formula.innerHTML = numbers;
    words.say(alt, line);
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
