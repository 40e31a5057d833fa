import { createHash } from 'node:crypto';
import { type Channel, draftRun, type Recording, type RunSource } from '@plumbline/domain';
import { type FileReading, type ReadContext, readFile, unpack } from '@plumbline/importers';
import { encodeSamples, keepOriginal, storeProblemOf } from '@plumbline/store';
import { isRun } from './is-run.ts';
import type { Done, ReadActivity, ReadContent, Task, ThreadSetup } from './task.ts';

/** Unpacks, names, keeps and reads one file. Whatever its bytes are, it answers. */
export function readOneFile(task: Task, { keepIn, known }: ThreadSetup): Done {
  const { name, stored, context } = task;
  const bytes = unpack(stored, name);
  if (!bytes.ok) return { kind: 'unreadable', problem: bytes.error };
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  const contextDigest = digestOf(context);
  if (known.get(sha256) === contextDigest) return { kind: 'known', sha256 };
  if (keepIn !== undefined) {
    try {
      keepOriginal(keepIn, sha256, bytes.value);
    } catch (thrown) {
      return { kind: 'not-kept', problem: storeProblemOf(thrown, keepIn) };
    }
  }
  const size = bytes.value.length;
  const { reading, fromList } = listedInstead(readFile(name, bytes.value, context), context);
  const content = contentOf(reading, { file: name, sha256, keep: keepIn !== undefined });
  const { problems } = reading;
  return { kind: 'read', sha256, size, contextDigest, content, problems, fromList };
}

function digestOf(context: ReadContext): string {
  return createHash('sha256').update(JSON.stringify(context)).digest('hex');
}

/** The archive's own averages stand in for a file of which nothing could be used. */
function listedInstead(
  reading: FileReading,
  { listed }: ReadContext,
): { readonly reading: FileReading; readonly fromList: boolean } {
  if (reading.content.kind !== 'unreadable' || !listed) return { reading, fromList: false };
  const content = { kind: 'recordings' as const, recordings: [listed.recording] };
  return { reading: { ...reading, content }, fromList: true };
}

interface Origin {
  readonly file: string;
  readonly sha256: string;
  readonly keep: boolean;
}

function contentOf({ content }: FileReading, origin: Origin): ReadContent {
  if (content.kind !== 'recordings') return content;
  const activities = content.recordings.map((recording) => activityOf(recording, origin));
  return { kind: 'activities', activities };
}

/** What is kept of a recording; its samples are let go of at once where there is no store. */
export function activityOf(recording: Recording, { file, sha256, keep }: Origin): ReadActivity {
  const { sport, format, laps, pauses } = recording;
  const parts = { laps, pauses };
  if (!isRun(recording)) return { sport, draft: undefined, channels: [], parts, samples: 'none' };
  const source: RunSource = { file, format, sha256 };
  return {
    sport,
    draft: draftRun(recording, source),
    channels: channelsOf(recording),
    parts,
    samples: keep && recording.samples.known ? encodeSamples(recording.samples.value) : 'none',
  };
}

function channelsOf({ samples, averages }: Recording): readonly Channel[] {
  const streams = samples.known ? Object.keys(samples.value.channels) : [];
  return [...new Set([...streams, ...Object.keys(averages)])] as Channel[];
}
