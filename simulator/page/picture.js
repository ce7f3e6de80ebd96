// A photo to send: a dark stairwell with a broken lamp, drawn anew each time.
export function picture() {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [640, 480];
  const pen = canvas.getContext("2d");
  const box = (colour, ...where) => { pen.fillStyle = colour; pen.fillRect(...where); };
  box("#39424e", 0, 0, 640, 480);
  for (let step = 0; step < 7; step += 1) box(`hsl(215 14% ${26 + step * 3}%)`, 90 * step, 410 - 50 * step, 640, 480);
  box("#20262e", 60, 120, 110, 200);
  box("#8a93a0", 310, 0, 8, 70);
  pen.fillStyle = "#59636f";
  pen.beginPath();
  pen.arc(314, 95, 28, 0, 7);
  pen.fill();
  pen.font = "32px sans-serif";
  pen.fillStyle = "#fff";
  pen.fillText("三号楼 楼道", 430, 60);
  return canvas.toDataURL("image/png").split(",")[1];
}
