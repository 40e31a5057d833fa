import { SaxesParser } from 'saxes';
import type { ImportProblem } from '../file-reading.ts';
import { RECORDING_BOUNDS } from '../recording/bounds.ts';
import { decodedText } from './decoded-text.ts';

/** What happens while an XML file is read. Names come without their namespace prefix. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  /** `text` is what stood directly in the element, its parts put together. */
  readonly close: (name: string, text: string) => void;
}

/**
 * Reads an XML file strictly and tells the visitor of its elements, until the end or the first fault,
 * which is returned with its line. White space before the declaration is let through, as some
 * exporters write it. Declared entities, deep nesting and endless text are refused.
 */
export function walkXml(
  bytes: Uint8Array,
  name: string,
  visitor: XmlVisitor,
): readonly ImportProblem[] {
  const parser = new SaxesParser({ position: false });
  const state = visitWith(parser, visitor);
  let ended = false;
  let skipped = 0;
  let unreadable: number | undefined;
  try {
    for (const piece of decodedText(bytes)) {
      let text = piece;
      if (!state.begun) {
        text = piece.trimStart();
        skipped += piece.slice(0, piece.length - text.length).split('\n').length - 1;
        if (text === '') continue;
        state.begun = true;
      }
      if (unreadable === undefined && text.includes('\ufffd')) unreadable = parser.line + skipped;
      parser.write(text);
      state.countText(text.length);
    }
    ended = true;
    parser.close();
  } catch (error) {
    const place = { file: name, line: parser.line + skipped };
    return [...encodingProblem(name, unreadable), faultOf(error, { place, ended })];
  }
  return encodingProblem(name, unreadable);
}

/** A fault of the file, found while it was read. */
class XmlFault extends Error {}

interface WalkState {
  begun: boolean;
  /** Notes how much text has come; throws where too much came since the last tag. */
  readonly countText: (characters: number) => void;
}

function visitWith(parser: SaxesParser, visitor: XmlVisitor): WalkState {
  const texts: string[] = [];
  let attributes = 0;
  let sinceTag = 0;
  const localName = localNames();
  parser.on('error', (error) => {
    throw new XmlFault(error.message.replace(/^\S*?\d+:\d+: /, ''));
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new XmlFault('declared entities, which are refused');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > RECORDING_BOUNDS.xmlAttributes) throw new XmlFault('endless attributes');
  });
  parser.on('opentag', (tag) => {
    [attributes, sinceTag] = [0, 0];
    texts.push('');
    if (texts.length > RECORDING_BOUNDS.xmlDepth) throw new XmlFault('endless nesting');
    visitor.open(localName(tag.name), tag.attributes as Record<string, string>, parser.line);
  });
  const addText = (text: string): void => {
    const last = texts.length - 1;
    if (last >= 0) texts[last] = (texts[last] ?? '') + text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    visitor.close(localName(tag.name), texts.pop() ?? '');
  });
  return {
    begun: false,
    countText(characters) {
      sinceTag += characters;
      if (sinceTag > RECORDING_BOUNDS.xmlText) throw new XmlFault('endless text');
    },
  };
}

/** `ns3:Speed` is `Speed`; the few names of a file are worked out once. */
function localNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const local = name.slice(name.indexOf(':') + 1);
    if (known.size >= RECORDING_BOUNDS.xmlNames) throw new XmlFault('endless names');
    known.set(name, local);
    return local;
  };
}

function faultOf(
  error: unknown,
  { place, ended }: { readonly place: ImportProblem['place']; readonly ended: boolean },
): ImportProblem {
  if (!(error instanceof XmlFault)) throw error;
  return ended
    ? { code: 'truncated', place, expected: 'the end of the XML', received: 'the end of the file' }
    : { code: 'bad-structure', place, expected: 'sound XML', received: error.message.slice(0, 80) };
}

function encodingProblem(name: string, line: number | undefined): readonly ImportProblem[] {
  if (line === undefined) return [];
  const expected = 'letters of the encoding that the file declares';
  const received = 'other bytes';
  return [{ code: 'bad-encoding', place: { file: name, line }, expected, received }];
}
