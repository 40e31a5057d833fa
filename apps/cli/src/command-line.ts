import {
  ALTERNATING_CHANGES,
  type Change,
  type Day,
  EQUIPMENT,
  type Equipment,
  isDay,
  type Kilometres,
  LASTING_CHANGES,
} from '@plumbline/domain';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { command, type Ended, sayingWhatIsWrong } from './command.ts';
import type { EraseOptions } from './commands/erase.ts';
import type { ExperimentOptions } from './commands/experiment.ts';
import type { FhirOptions } from './commands/fhir.ts';
import type { GaitOptions } from './commands/gait.ts';
import type { ImportCommandOptions } from './commands/import.ts';
import type { OpenShareOptions } from './commands/open-share.ts';
import type { PageOptions } from './commands/page.ts';
import type { PlanOptions } from './commands/plan.ts';
import type { ShareOptions } from './commands/share.ts';
import type { StartOptions } from './commands/start.ts';
import type { TriageOptions } from './commands/triage.ts';
import type { WatchCommandOptions } from './commands/watch.ts';
import type { WhyOptions } from './commands/why.ts';
import { EXIT, EXIT_WORDS, type ExitCode } from './exit-code.ts';
import { MANY_COMMANDS } from './many-commands.ts';
import { width } from './terminal/terminal.ts';
import { version } from './version.ts';

const CHANGES: readonly Change[] = [...ALTERNATING_CHANGES, ...LASTING_CHANGES];
const FORCE = 'write over a file of that name';

/** Reads the arguments, runs the command, and gives the exit code. */
export async function commandLine(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = programWith((given) => {
    code = given;
  });
  if (args.length === 0) {
    program.outputHelp();
    return EXIT.done;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return thrown.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

function programWith(ended: Ended): Command {
  const program = new Command('plumbline')
    .description('Why does my back hurt after running? An honest answer from your own files.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ helpWidth: width() })
    .configureOutput(sayingWhatIsWrong('plumbline --help'))
    .addHelpText('after', `\n${exitCodes()}`);
  for (const add of [
    addWhy,
    addPlan,
    addExperiment,
    addTriage,
    addPage,
    addGait,
    addImport,
    addWatch,
    addStart,
    ...MANY_COMMANDS,
    addDemo,
    addExport,
    addFhir,
    addShare,
    addOpenShare,
    addErase,
  ])
    add(program, ended);
  return program;
}

function addWhy(program: Command, ended: Ended): void {
  command(program, 'why', [
    'plumbline why my-runs',
    'plumbline why my-runs --run last',
    'plumbline why --json',
  ])
    .argument('[FOLDER]', 'folder or archive to read; without it, what was imported')
    .description('answer from a folder (no store is touched), or from what was imported')
    .option('--run <FILE>', 'explain one run too: its file, or "last"')
    .option('--json', 'print the answer only, by docs/formats/answer.schema.json')
    .option('--files', 'say of every file what became of it')
    .action(async (folder: string | undefined, options: WhyOptions) => {
      const { why } = await import('./commands/why.ts');
      ended(await why(folder, options));
    });
}

function addPlan(program: Command, ended: Ended): void {
  command(program, 'plan', [
    'plumbline plan my-runs',
    'plumbline plan my-runs --goal-km 15 --goal-date 2026-09-20',
    'plumbline plan --json',
  ])
    .argument('[FOLDER]', 'folder or archive to read; without it, what was imported')
    .description('plan four weeks of running and strength, within limits that always hold')
    .option('--from <DATE>', 'first day, 2026-03-09; otherwise today', aDay)
    .option('--goal-km <N>', 'a distance to build up to, with --goal-date', kilometres)
    .option('--goal-date <DATE>', 'the day of it', aDay)
    .option(
      '--equipment <LIST>',
      `what is at hand for strength work: ${EQUIPMENT.join(',')}`,
      things,
    )
    .option('--foot-strike', 'say what a slow change of landing would ask for')
    .option('--ics <FILE>', 'write it for a calendar program too')
    .option('--fit <FOLDER>', 'write a workout for the watch for each run too')
    .option('--metronome <FILE>', 'write the sound of its cue too, where it has one')
    .option('--force', FORCE)
    .option('--json', 'print the plan only, by docs/formats/plan.schema.json')
    .action(async (folder: string | undefined, options: PlanOptions) => {
      const { plan } = await import('./commands/plan.ts');
      ended(await plan(folder, options));
    });
}

function addTriage(program: Command, ended: Ended): void {
  command(program, 'triage', [
    'plumbline triage --answers triage.json',
    'plumbline triage --answers triage.json --json',
  ])
    .requiredOption('--answers <FILE>', 'the answers, by docs/formats/triage.md')
    .description('say what answers to the safety questions come to (no store is touched)')
    .option('--json', 'print the result only, by docs/formats/triage.md')
    .action(async (options: TriageOptions) => {
      const { triageAnswers } = await import('./commands/triage.ts');
      ended(await triageAnswers(options));
    });
}

function addPage(program: Command, ended: Ended): void {
  command(program, 'page', [
    'plumbline page my-runs --out page.pdf',
    'plumbline page --out page.pdf --paper letter',
    'plumbline page --out page.html',
  ])
    .argument('[FOLDER]', 'folder or archive to read; without it, what was imported')
    .description('write one page for a clinician, as PDF or HTML')
    .requiredOption('--out <FILE>', 'the file to write: its name ends in .pdf or .html', pageName)
    .option('--paper <SIZE>', 'a4 or letter', paperSize, 'a4')
    .option('--force', FORCE)
    .action(async (folder: string | undefined, options: PageOptions) => {
      const { page } = await import('./commands/page.ts');
      ended(await page(folder, options));
    });
}

function addExperiment(program: Command, ended: Ended): void {
  command(program, 'experiment', [
    'plumbline experiment my-runs',
    'plumbline experiment --begin warm_up --smallest 2 --distance 6-10',
    'plumbline experiment --trial kept',
    'plumbline experiment --end pain',
  ])
    .argument('[FOLDER]', 'folder or archive to read; without it, what was imported')
    .description(
      'say what can be tried and what it could show, or what is tried and what came of it',
    )
    .option('--begin <CHANGE>', 'begin one, in the store', changeName)
    .option('--smallest <POINTS>', 'the smallest drop of pain worth having', smallestDrop, 2)
    .option('--distance <KM>', 'only runs of such a distance count, as 6-10', distanceBand)
    .option('--trial <KEPT>', "note today's run, in the store: kept or not-kept", trialName)
    .option('--end [WHY]', 'end it, in the store; because of pain: --end pain', endName)
    .option('--json', 'print it only, by docs/formats/experiment.md')
    .action(async (folder: string | undefined, options: ExperimentOptions) => {
      const { experiment } = await import('./commands/experiment.ts');
      ended(await experiment(folder, endsByRunner(options)));
    });
}

/** `--end` alone is the runner's own wish. */
function endsByRunner(
  options: Omit<ExperimentOptions, 'end'> & { readonly end?: unknown },
): ExperimentOptions {
  const { end, ...rest } = options;
  if (end === undefined) return rest;
  return { ...rest, end: end === 'pain' ? 'pain' : 'runner' };
}

function changeName(text: string): Change {
  const change = CHANGES.find((one) => one === text);
  if (change) return change;
  throw new InvalidArgumentError(`It has to be one of ${CHANGES.join(', ')}`);
}

function smallestDrop(text: string): number {
  const n = Number(text);
  if (text.trim() !== '' && n >= 0.5 && n <= 10) return n;
  throw new InvalidArgumentError('It has to be a number from 0.5 to 10');
}

function distanceBand(text: string): NonNullable<ExperimentOptions['distance']> {
  const [, from, to] = /^(\d{1,3}(?:\.\d)?)-(\d{1,3}(?:\.\d)?)$/.exec(text) ?? [];
  const band = { from: Number(from), to: Number(to) };
  if (band.to > 0 && band.from <= band.to) return band;
  throw new InvalidArgumentError('It has to be two distances in km, the shorter first, as 6-10');
}

function things(text: string): readonly Equipment[] {
  const named = text.split(',').map((one) => EQUIPMENT.find((thing) => thing === one.trim()));
  if (named.every((one) => one !== undefined)) return [...new Set(named)];
  throw new InvalidArgumentError(`It has to be of ${EQUIPMENT.join(', ')}, with commas between`);
}

function trialName(text: string): NonNullable<ExperimentOptions['trial']> {
  if (text === 'kept' || text === 'not-kept') return text;
  throw new InvalidArgumentError('It has to be kept or not-kept');
}

function endName(text: string): NonNullable<ExperimentOptions['end']> {
  if (text === 'pain') return text;
  throw new InvalidArgumentError('It has to be pain, or nothing');
}

function addGait(program: Command, ended: Ended): void {
  command(program, 'gait', [
    'plumbline gait clip.json',
    'plumbline gait early.json late.json',
    'plumbline gait clip.json --form-row 2026-03-09 > form.csv',
    'plumbline gait clip.mp4 --height 176 --landmarks clip.json',
    'plumbline gait slow.mov --slowed-by 8 --from 4 --seconds 40',
  ])
    .argument('<FILE>', 'landmarks by docs/formats/landmarks.md, or a video (needs ffmpeg)')
    .argument('[LATER]', 'the same of a later clip, to see what changed')
    .description('measure form from a clip (no store is touched, nothing is sent)')
    .option('--json', 'print the values only, by docs/formats/landmarks.md')
    .option('--form-row <DATE>', 'print them as rows of form.csv for this day')
    .option('--view <SIDE>', 'of a video: seen from the side, rear or front', clipView, 'side')
    .option('--height <CM>', 'of a video: the runner’s height, for values in cm', number(50, 250))
    .option('--slowed-by <TIMES>', 'of a video: slow motion by so much', number(1, 100), 1)
    .option('--from <SECONDS>', 'of a video: begin there', number(0, 86_400), 0)
    .option('--seconds <SECONDS>', 'of a video: read so much of it', number(0.1, 600), 30)
    .option(
      '--model <MODEL>',
      'of a video: heavy, or full (four times as fast, rough)',
      poseModel,
      'heavy',
    )
    .option('--landmarks <FILE>', 'of a video: write what was seen as a file of landmarks')
    .option('--force', FORCE)
    .action(async (file: string, later: string | undefined, options: GaitOptions) => {
      const { gait } = await import('./commands/gait.ts');
      ended(await gait(later === undefined ? [file] : [file, later], options));
    });
}

function addImport(program: Command, ended: Ended): void {
  command(program, 'import', [
    'plumbline import export_12345.zip',
    'plumbline import my-runs diary.csv',
  ])
    .argument('<PATH...>', 'folders, archives or files')
    .description('read files into the store and report on every one; again changes nothing')
    .option('--json', 'print the import report as JSON')
    .option('--files', 'name every file, not the first few of each kind')
    .action(async (paths: string[], options: ImportCommandOptions) => {
      const { importPaths } = await import('./commands/import.ts');
      ended(await importPaths(paths, options));
    });
}

function addWatch(program: Command, ended: Ended): void {
  command(program, 'watch', [
    'plumbline watch my-runs',
    'plumbline watch /media/GARMIN/Activity',
    'plumbline watch my-runs --ics ~/plan.ics',
  ])
    .argument('<FOLDER>', 'the folder that files appear in; it may be unplugged and come back')
    .description('import what is in a folder, and then whatever appears in it, until Ctrl-C')
    .option('--ics <FILE>', 'keep a calendar file as the plan stands')
    .action(async (folder: string, options: WatchCommandOptions) => {
      const { watch } = await import('./commands/watch.ts');
      ended(await watch(folder, options));
    });
}

function addStart(program: Command, ended: Ended): void {
  command(program, 'start', ['plumbline start', 'plumbline start --port 5000 --no-open'])
    .description('open the app in the browser; it listens to this machine only')
    .option('--port <N>', 'port to listen on; otherwise 4173, or a free one', port)
    .option('--no-open', 'open no browser, only print the link')
    .action(async (options: StartOptions) => {
      const { start } = await import('./commands/start.ts');
      ended(await start(options));
    });
}

function addDemo(program: Command, ended: Ended): void {
  command(program, 'demo', ['plumbline demo sample-runner'])
    .argument('<FOLDER>', 'a new or an empty folder')
    .description('write the files of a made-up runner whose true causes are known')
    .action(async (folder: string) => {
      const { demo } = await import('./commands/demo.ts');
      ended(await demo(folder));
    });
}

function addExport(program: Command, ended: Ended): void {
  command(program, 'export', ['plumbline export backup'])
    .argument('<FOLDER>', 'a new or an empty folder')
    .description('write everything in the store out, as files that import again')
    .action(async (folder: string) => {
      const { exportFolder } = await import('./commands/export.ts');
      ended(await exportFolder(folder));
    });
}

function addFhir(program: Command, ended: Ended): void {
  command(program, 'fhir', [
    'plumbline fhir my-runs --out my-back.json',
    'plumbline fhir --out my-back.json',
  ])
    .argument('[FOLDER]', 'folder or archive to read; without it, what was imported')
    .requiredOption('--out <FILE>', 'the file to write')
    .option('--force', FORCE)
    .description('write the records as one FHIR R4 document that a clinic reads in')
    .action(async (folder: string | undefined, options: FhirOptions) => {
      const { fhir } = await import('./commands/fhir.ts');
      ended(await fhir(folder, options));
    });
}

const SHARE_DAYS = 30;
const MOST_SHARE_DAYS = 365;

function addShare(program: Command, ended: Ended): void {
  command(program, 'share', [
    'plumbline share --with clinician-page,pain-diary --for "Dr Weiss" --out for-you.html',
    'plumbline share my-runs --with runs --for physio --days 7 --out for-you.age',
  ])
    .argument('[FOLDER]', 'folder or archive to read; without it, what was imported')
    .description('seal what you name into one file that opens by seven words, told here once')
    .requiredOption(
      '--with <PARTS>',
      'what goes in, such as runs,pain-diary; a wrong one is answered with all there are',
    )
    .requiredOption('--for <NAME>', 'whom it is for; it stands in the file', shareName)
    .requiredOption('--out <FILE>', 'the file to write: its name ends in .html or .age', sealedName)
    .option('--days <N>', 'days until it says that it is out of date', shareDays, SHARE_DAYS)
    .option('--force', FORCE)
    .action(async (folder: string | undefined, options: ShareOptions) => {
      const { share } = await import('./commands/share.ts');
      ended(await share(folder, options));
    });
}

function addOpenShare(program: Command, ended: Ended): void {
  command(program, 'open-share', ['plumbline open-share for-you-2026-06-20.html'])
    .argument('<FILE>', 'a file that somebody shared from Plumbline')
    .description('show what somebody shared, by its seven words; nothing of it is kept')
    .option('--json', 'print the content only, by docs/formats/share.md')
    .action(async (file: string, options: OpenShareOptions) => {
      const { openShared } = await import('./commands/open-share.ts');
      ended(await openShared(file, options));
    });
}

function addErase(program: Command, ended: Ended): void {
  command(program, 'erase', ['plumbline erase', 'plumbline erase --yes'])
    .description('erase everything that Plumbline keeps, after asking')
    .option('--yes', 'do not ask')
    .action(async (options: EraseOptions) => {
      const { erase } = await import('./commands/erase.ts');
      ended(await erase(options));
    });
}

function port(text: string): number {
  const n = Number(text);
  if (/^\d+$/.test(text) && n >= 1 && n <= 65_535) return n;
  throw new InvalidArgumentError('It has to be a whole number from 1 to 65535');
}

function aDay(text: string): Day {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('It has to be a day like 2026-03-09');
}

function kilometres(text: string): Kilometres {
  const n = Number(text.replace(',', '.'));
  if (text.trim() !== '' && n > 0 && n <= 500) return n as Kilometres;
  throw new InvalidArgumentError('It has to be a number of kilometres, above 0 and up to 500');
}

function pageName(text: string): string {
  if (/\.(pdf|html?)$/i.test(text)) return text;
  throw new InvalidArgumentError('Its name has to end in .pdf or .html');
}

function sealedName(text: string): string {
  if (/\.(html?|age)$/i.test(text)) return text;
  throw new InvalidArgumentError('Its name has to end in .html or .age');
}

function shareName(text: string): string {
  if (text.trim() !== '' && text.length <= 120 && !/\p{C}/u.test(text)) return text.trim();
  throw new InvalidArgumentError('It has to be a name of one line');
}

function shareDays(text: string): number {
  const n = Number(text);
  if (/^\d+$/.test(text) && n >= 1 && n <= MOST_SHARE_DAYS) return n;
  throw new InvalidArgumentError(`It has to be a whole number from 1 to ${MOST_SHARE_DAYS}`);
}

function paperSize(text: string): PageOptions['paper'] {
  const size = text.toLowerCase();
  if (size === 'a4' || size === 'letter') return size;
  throw new InvalidArgumentError('It has to be a4 or letter');
}

function clipView(text: string): GaitOptions['view'] {
  if (text === 'side' || text === 'rear' || text === 'front') return text;
  throw new InvalidArgumentError('It has to be side, rear or front');
}

function poseModel(text: string): GaitOptions['model'] {
  if (text === 'heavy' || text === 'full') return text;
  throw new InvalidArgumentError('It has to be heavy or full');
}

function number(low: number, high: number) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && value >= low && value <= high) return value;
    throw new InvalidArgumentError(`It has to be a number from ${low} to ${high}`);
  };
}

function exitCodes(): string {
  const lines = EXIT_WORDS.map(([code, words]) => `  ${code.toString().padStart(3)}  ${words}`);
  return `Exit codes:\n${lines.join('\n')}\n\nYour data are kept in the folder that PLUMBLINE_DATA names, else in the\nsystem's own place for them. NO_COLOR turns colours off.`;
}
