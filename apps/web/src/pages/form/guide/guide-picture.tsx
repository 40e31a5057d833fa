import type { ReactNode } from 'react';
import type { PictureName } from './picture-of.ts';
import './guide.css';

/** A small drawing of how to film; what it shows is said beside it. */
export function GuidePicture({ picture }: { readonly picture: PictureName }) {
  return (
    <svg className="guide-picture" viewBox="0 0 160 100" aria-hidden="true">
      {DRAWINGS[picture]}
    </svg>
  );
}

/** A runner whose feet stand at (x, y), so many units high, facing right. */
function Runner({
  x,
  y,
  size,
  faint = false,
}: {
  x: number;
  y: number;
  size: number;
  faint?: boolean;
}) {
  return (
    <g
      className={faint ? 'guide-faint' : 'guide-runner'}
      transform={`translate(${x} ${y}) scale(${size / 100})`}
    >
      <circle cx="9" cy="-90" r="8" />
      <path d="M6 -80 L0 -48 L20 -34 L14 -4 L26 -6 M0 -48 L-8 -26 L-30 -22 L-34 -10 M5 -76 L-10 -60 L2 -48 M5 -76 L16 -58 L30 -64" />
    </g>
  );
}

/** A phone that stands upright, its middle at (x, y). */
function Phone({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className="guide-phone" transform={`translate(${x} ${y})`}>
      <rect x="-5" y="-9" width="10" height="18" rx="2" />
      <path d="M0 9 V34 M0 20 L-9 34 M0 20 L9 34" />
    </g>
  );
}

const DRAWINGS: Readonly<Record<PictureName, ReactNode>> = {
  side: (
    <>
      <path className="guide-ground" d="M8 86 H152" />
      <Runner x={112} y={86} size={66} />
      <Phone x={24} y={52} />
      <path className="guide-ray" d="M31 52 H94 M31 50 L98 20 M31 54 L98 84" />
    </>
  ),
  whole: (
    <>
      <rect className="guide-frame" x="52" y="6" width="56" height="88" rx="5" />
      <Runner x={80} y={82} size={66} />
      <path className="guide-good" d="M118 50 l8 9 l16 -20" />
    </>
  ),
  frames: (
    <>
      {[0, 1, 2, 3].map((i) => (
        <g key={i} transform={`translate(${12 + 34 * i} 22)`}>
          <rect className="guide-frame" width="30" height="52" rx="3" />
          <g className="guide-runner" transform={`translate(15 42) rotate(${-24 + 10 * i})`}>
            <path d="M-11 0 L9 0 M-11 0 L-8 -9 L1 -26" />
          </g>
        </g>
      ))}
      <path className="guide-ground" d="M8 84 H152" />
      <path
        className="guide-ray"
        d="M10 92 H148 M10 89 V95 M44 89 V95 M78 89 V95 M112 89 V95 M148 89 V95"
      />
    </>
  ),
  light: (
    <>
      <path className="guide-ground" d="M8 86 H152" />
      <circle className="guide-sun" cx="22" cy="20" r="9" />
      <path
        className="guide-sun"
        d="M22 4 V8 M22 32 V36 M6 20 H10 M34 20 H38 M11 9 L14 12 M30 28 L33 31 M33 9 L30 12 M11 31 L14 28"
      />
      <Phone x={50} y={52} />
      <Runner x={122} y={86} size={62} />
      <path className="guide-ray" d="M36 28 L100 54 M34 36 L98 72" />
    </>
  ),
  alone: (
    <>
      <path className="guide-ground" d="M8 86 H152" />
      <Runner x={52} y={86} size={66} />
      <Runner x={116} y={86} size={58} faint />
      <path className="guide-bad" d="M98 26 L140 84 M140 26 L98 84" />
    </>
  ),
  late: (
    <>
      <path className="guide-ground" d="M8 78 H152" />
      <Runner x={36} y={78} size={56} />
      <Runner x={118} y={78} size={56} />
      <path className="guide-ray" d="M12 90 H148 M36 86 V94 M118 86 V94 M142 87 l6 3 l-6 3" />
    </>
  ),
};
