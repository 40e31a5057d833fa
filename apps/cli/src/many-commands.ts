import type { Command } from 'commander';
import { command, type Ended } from './command.ts';
import type { ServerProgram } from './commands/ask-server.ts';

const LEAST_RUNNERS = 10;

/** What whoever runs a server for many has it do. */
export const MANY_COMMANDS = [
  addServe,
  addWork,
  addAccounts,
  addCohort,
  addBackup,
  addRestore,
  addDoctor,
];

function addServe(program: Command, ended: Ended): void {
  command(program, 'serve', ['plumbline serve'])
    .description(
      'run the server for many runners; its settings are in the environment, by docs/serving.md',
    )
    .action(async () => {
      const { serve } = await import('./commands/serve.ts');
      ended(await serve());
    });
}

function addWork(program: Command, ended: Ended): void {
  command(program, 'work', ['plumbline work', 'plumbline work --dead'])
    .description(
      'on any machine: do the imports, derivations and answers of the server for many; settings as for "serve"',
    )
    .option('--dead', 'print the jobs that were given up, one a line of JSON, and end')
    .option('--again', 'have the jobs that were given up tried again, and end')
    .option(
      '--derive',
      'after an update: have kept files read again that an older version read, and end',
    )
    .action(async ({ dead, again, derive }: { dead?: true; again?: true; derive?: true }) => {
      const { work } = await import('./commands/serve.ts');
      ended(await work(dead ? 'dead' : again ? 'again' : derive && 'derive'));
    });
}

function addAccounts(program: Command, ended: Ended): void {
  const accounts = command(program, 'accounts', [
    'plumbline accounts organisation "Hill Street Physio"',
    'plumbline accounts invite kim@example.org --as clinician --organisation "Hill Street Physio"',
    'plumbline accounts recover ada@example.org',
  ]).description('on a server for many: who has an account, invitations, and ways back in');
  const add = (name: string) => accounts.command(name).helpOption('-h, --help', 'print this help');
  const end = (asked: object) => endsAsServer('accounts', asked, ended);
  add('list')
    .description('name everybody who has an account, and what they are; no health data')
    .action(() => end({ act: 'list' }));
  add('organisation')
    .argument('<NAME>', 'of a clinic, a club or a study')
    .description('make an organisation that people may be invited to')
    .action((name: string) => end({ act: 'organisation', name }));
  add('invite')
    .argument('<EMAIL>', 'who may make an account')
    .option('--as <ROLE>', 'runner, clinician, coach or administrator', 'runner')
    .option('--organisation <NAME>', 'whom they work for')
    .description('print a link that makes one account')
    .action((email: string, { as, organisation }: { as: string; organisation?: string }) =>
      end({ act: 'invite', email, role: as, organisation: organisation ?? null }),
    );
  add('role')
    .argument('<EMAIL>', 'who has an account')
    .argument('<ROLE>', 'runner, clinician, coach or administrator')
    .option('--organisation <NAME>', 'whom they work for')
    .description('change what somebody is; what runners let them see narrows with it')
    .action((email: string, role: string, { organisation }: { organisation?: string }) =>
      end({ act: 'role', email, role, organisation: organisation ?? null }),
    );
  add('recover')
    .argument('<EMAIL>', 'who cannot sign in any more')
    .option('--without-second-factor', 'take their second factor away too')
    .description('print a link by which somebody gives themselves a new password')
    .action((email: string, { withoutSecondFactor = false }: { withoutSecondFactor?: boolean }) =>
      end({ act: 'recover', email, withoutSecondFactor }),
    );
}

function addCohort(program: Command, ended: Ended): void {
  command(program, 'cohort', ['plumbline cohort --to knee-2026 --study knee-2026'])
    .description(
      'on a server for many: make de-identified tables of all who consent to studies, by docs/cohort.md',
    )
    .requiredOption('--to <FOLDER>', 'a new or an empty folder')
    .option('--study <NAME>', 'another name, other names for the same runners', 'study')
    .option('--least <N>', 'show nothing that fewer runners than this share', Number, LEAST_RUNNERS)
    .action((options: { to: string; study: string; least: number }) =>
      endsAsServer('cohort', options, ended),
    );
}

function addBackup(program: Command, ended: Ended): void {
  command(program, 'backup', ['plumbline backup /srv/backups/2026-11-29'])
    .argument('<FOLDER>', 'a new or an empty folder')
    .description('of a server for many: write its database and originals, with their digests')
    .action((folder: string) => endsAsServer('backup', { act: 'backup', folder }, ended));
}

function addRestore(program: Command, ended: Ended): void {
  command(program, 'restore', ['plumbline restore /srv/backups/2026-11-29'])
    .argument('<FOLDER>', 'that "plumbline backup" wrote')
    .description('a backup into an empty database and an empty folder of originals')
    .action((folder: string) => endsAsServer('backup', { act: 'restore', folder }, ended));
}

function addDoctor(program: Command, ended: Ended): void {
  command(program, 'doctor', ['plumbline doctor', 'plumbline doctor --json'])
    .description('look at everything that the server for many needs, and say what is wrong')
    .option('--json', 'print it as JSON')
    .action((options: { json?: boolean }) => endsAsServer('doctor', options, ended));
}

async function endsAsServer(program: ServerProgram, asked: object, ended: Ended): Promise<void> {
  const { askServer } = await import('./commands/ask-server.ts');
  ended(await askServer(program, asked));
}
