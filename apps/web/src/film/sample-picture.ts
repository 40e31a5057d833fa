import {
  AT_ONCE,
  buffersInTurn,
  type GlancedPicture,
  type Region,
  type Size,
  YUV_FORMATS,
  yuvPicture,
} from '@plumbline/pose';
import type { VideoSample } from 'mediabunny';

/**
 * Turns what is decoded into pictures to cut squares out of: each is good until {@link AT_ONCE} more were asked for, and
 * as long as its sample is open.
 */
export function pictureReader(size: Size): (sample: VideoSample) => Promise<GlancedPicture> {
  const onCanvas = canvasCutter(size);
  const roomFor = buffersInTurn(AT_ONCE);

  return async (sample) => {
    const format = YUV_FORMATS.find((known) => known === sample.format);
    if (!format || !isPlain(sample)) return onCanvas(sample);
    const bytes = roomFor(sample.allocationSize());
    const layout = await sample.copyTo(bytes);
    const { width, height } = sample.visibleRect;
    const { matrix, fullRange } = sample.colorSpace;
    const told = { format, layout, turn: sample.rotation, matrix, isFullRange: fullRange === true };
    return yuvPicture({ ...told, bytes, width, height });
  };
}

/** Whether pixels are square and nothing is mirrored: then the decoder's own planes will do, without drawing all of them. */
function isPlain({ visibleRect, rotation, flip, displayWidth, displayHeight }: VideoSample) {
  const [across, down] =
    rotation % 180 === 0 ? (['width', 'height'] as const) : (['height', 'width'] as const);
  return !flip && visibleRect[across] === displayWidth && visibleRect[down] === displayHeight;
}

/** Draws all of a picture where it has to fall: slower by far, for pictures of any kind. */
function canvasCutter(size: Size): (sample: VideoSample) => GlancedPicture {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
    willReadFrequently: true,
    alpha: false,
  });
  if (!canvas) throw new Error('no canvas to cut pictures on');
  return (sample) => {
    const cut: GlancedPicture['cut'] = (region, columns, rows = columns) => {
      // A new size also paints all of it black and lays nothing over it.
      Object.assign(canvas.canvas, { width: columns, height: rows });
      layOver(canvas, region, { columns, rows });
      canvas.imageSmoothingQuality = 'medium';
      sample.draw(canvas, 0, 0, size.width, size.height);
      return canvas.getImageData(0, 0, columns, rows).data;
    };
    return { ...size, cut, glance: cut };
  };
}

/** Lets what is drawn in pixels of the picture fall on a canvas that shows the region. */
function layOver(
  canvas: OffscreenCanvasRenderingContext2D,
  { x, y, size, rotation }: Region,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): void {
  const scale = columns / size;
  canvas.translate(columns / 2, rows / 2);
  canvas.rotate(-rotation);
  canvas.scale(scale, scale);
  canvas.translate(-x, -y);
}
