import type { ShownPicture } from '../../film/film.ts';
import { BONES, sideOf } from './bones.ts';

const SURE = 0.3;
const COLOURS = { left: '#ffb000', right: '#35c9ff', middle: '#ffffff' } as const;

/** Draws a picture of a film with the body that was found in it. */
export function drawBody(canvas: HTMLCanvasElement, { image, points, scale }: ShownPicture): void {
  if (canvas.width !== image.width) canvas.width = image.width;
  if (canvas.height !== image.height) canvas.height = image.height;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.putImageData(image, 0, 0);
  if (!points) return;
  const at = (k: number) => points[k]?.map((value) => value * scale) ?? [0, 0];
  const isSure = (k: number) => (points[k]?.[2] ?? 0) > SURE;
  pen.lineWidth = Math.max(2, image.height / 160);
  pen.lineCap = 'round';
  for (const [a, b] of BONES) {
    if (!isSure(a) || !isSure(b)) continue;
    const [[fromX = 0, fromY = 0], [toX = 0, toY = 0]] = [at(a), at(b)];
    pen.strokeStyle = COLOURS[sideOf(a, b)];
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
    pen.stroke();
  }
}
