import { sha256 } from '@noble/hashes/sha2.js';
import { err, type Result } from '@plumbline/domain';
import type { SharingProblem } from '../sharing-problem.ts';
import { FILE_WORDS } from '../words/file-words.ts';
import { bytesIn, sealedText } from './sealed-text.ts';

/** The program that opens a shared file, as one script and one style. */
export interface Viewer {
  readonly script: string;
  readonly style: string;
}

/** Says that a file is a shared one even where it was cut short. */
const MARK = '<!-- plumbline.share/1 -->';
const OPENING =
  /<script type="application\/age" id="sealed" data-bytes="(\d+)" data-sha256="([0-9a-f]{64})">/;
const CLOSING = '</script>';

/**
 * One HTML file that opens itself in a browser, with nothing installed and no network: the script is the only one
 * that its policy lets run. What comes last is the sealed content, so that a file that was cut short can say so.
 */
export function sharedFile(sealed: Uint8Array, { script, style }: Viewer): string {
  const { base64, bytes, sha256: digest } = sealedText(sealed);
  return `<!doctype html>
${MARK}
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${FILE_WORDS.title}</title>
<style>${style}</style>
<body>
<main id="main">
<h1>${FILE_WORDS.title}</h1>
<p>${FILE_WORDS.notOpening}</p>
</main>
<script>${script}</script>
<script type="application/age" id="sealed" data-bytes="${bytes}" data-sha256="${digest}">
${base64}
${CLOSING}
</body>
</html>
`;
}

/** The sealed bytes in the text of a shared file. */
export function sealedIn(file: string): Result<Uint8Array, SharingProblem> {
  const opening = OPENING.exec(file);
  if (!opening) return err({ code: file.includes(MARK) ? 'not-whole' : 'not-a-share' });
  const [tag, bytes = '', digest = ''] = opening;
  const from = opening.index + tag.length;
  const to = file.indexOf(CLOSING, from);
  return to === -1
    ? err({ code: 'not-whole' })
    : bytesIn({ base64: file.slice(from, to), bytes, sha256: digest });
}

/** Nothing is loaded, sent, framed from elsewhere or run but the one script. */
function policy(script: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${base64Digest(script)}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types plumbline-page',
  ].join('; ');
}

function base64Digest(text: string): string {
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));
}
