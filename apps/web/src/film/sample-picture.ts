import type { Picture, Region, Size } from '@plumbline/pose';
import type { VideoSample } from 'mediabunny';

/** Cuts squares out of the pictures of a film, on one canvas for each size. */
export function pictureCutter(size: Size): (sample: VideoSample) => Picture {
  const canvases = new Map<number, OffscreenCanvasRenderingContext2D>();

  function canvasOf(side: number): OffscreenCanvasRenderingContext2D {
    const there = canvases.get(side);
    if (there) return there;
    const made = new OffscreenCanvas(side, side).getContext('2d', {
      willReadFrequently: true,
      alpha: false,
    });
    if (!made) throw new Error('no canvas to cut pictures on');
    canvases.set(side, made);
    return made;
  }

  return (sample) => ({
    ...size,
    cut: (region, side) => {
      const canvas = canvasOf(side);
      canvas.resetTransform();
      canvas.fillStyle = '#000';
      canvas.fillRect(0, 0, side, side);
      layOver(canvas, region, side);
      canvas.imageSmoothingQuality = 'medium';
      sample.draw(canvas, 0, 0, size.width, size.height);
      return canvas.getImageData(0, 0, side, side).data;
    },
  });
}

/** Lets what is drawn in pixels of the picture fall on a canvas that shows the region. */
function layOver(
  canvas: OffscreenCanvasRenderingContext2D,
  { x, y, size, rotation }: Region,
  side: number,
): void {
  const scale = side / size;
  canvas.translate(side / 2, side / 2);
  canvas.rotate(-rotation);
  canvas.scale(scale, scale);
  canvas.translate(-x, -y);
}
