import type { Block, Rank, Section } from './sheet.ts';

/** A section as it finds its place: the blocks that stay, and how many were left out. */
export interface Placed {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly leftOut: number;
}

/**
 * The sections as they fit into `room`: what ranks highest goes first, the latest of a rank before the others.
 * What ranks 0 stays, so that a sheet which is too long even then is a fault of whoever made it.
 *
 * @param heightOf of the whole column as it would be drawn
 */
export function shortenToFit(
  sections: readonly Section[],
  room: number,
  heightOf: (placed: readonly Placed[]) => number,
): readonly Placed[] {
  let placed: readonly Placed[] = sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ title, blocks }) => ({ title, blocks, leftOut: 0 }));
  while (heightOf(placed) > room) {
    const next = nextToGo(placed);
    if (!next) return placed;
    placed = placed.map((section) =>
      section === next.section ? without(section, next.place) : section,
    );
  }
  return placed;
}

function nextToGo(placed: readonly Placed[]) {
  let found: { readonly section: Placed; readonly place: number; readonly rank: Rank } | undefined;
  for (const section of placed) {
    section.blocks.forEach(({ rank }, place) => {
      if (rank > 0 && rank >= (found?.rank ?? 1)) found = { section, place, rank };
    });
  }
  return found;
}

function without(section: Placed, place: number): Placed {
  const blocks = section.blocks.filter((_, i) => i !== place);
  return { ...section, blocks, leftOut: section.leftOut + 1 };
}
