import { useCallback, useEffect, useRef, useState } from 'react';
import './page-frame.css';

interface Props {
  readonly title: string;
  /** Address of the page, good once. */
  readonly src: string;
  /** What the button that prints it says. */
  readonly print: string;
}

/** A page of its own in a frame, as high as it is, under a policy of its own. */
export function PageFrame({ title, src, print }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  const fit = useCallback(() => {
    // With the margins of its body, which its own height is without; nothing while the page is on its way.
    const whole = frame.current?.contentDocument?.documentElement?.offsetHeight;
    if (whole) setHeight(whole);
  }, []);
  useEffect(() => {
    if (!frame.current) return;
    // Its lines break anew with every change of its width: the window's, or where the app comes to scroll.
    const watching = new ResizeObserver(fit);
    watching.observe(frame.current);
    return () => watching.disconnect();
  }, [fit]);
  return (
    <>
      <p className="buttons">
        <button
          type="button"
          className="quiet"
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {print}
        </button>
      </p>
      <iframe
        ref={frame}
        className="page-frame"
        title={title}
        src={src}
        height={height}
        onLoad={fit}
      />
    </>
  );
}
