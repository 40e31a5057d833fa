import { element } from './element.ts';

interface HtmlPolicy {
  readonly createHTML: (html: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: HtmlPolicy) => HtmlPolicy;
}

/** A page of its own in a frame where no script runs and nothing is loaded, as high as the page is. */
export function pageFrame(html: string, title: string): HTMLElement {
  const frame = element('iframe', { sandbox: 'allow-same-origin', title });
  frame.srcdoc = trusted(html);
  frame.addEventListener('load', () => {
    const height = frame.contentDocument?.documentElement.scrollHeight;
    if (height !== undefined && height > 0) frame.style.height = `${height}px`;
  });
  return frame;
}

/** Passed on as it is: the frame's sandbox and the file's policy let nothing in it run. */
function trusted(html: string): string {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('plumbline-page', { createHTML: (text) => text });
  return policy ? policy.createHTML(html) : html;
}
