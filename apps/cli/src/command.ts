import type { Command, OutputConfiguration } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { complain } from './terminal/terminal.ts';

/** Hears how a command ended. */
export type Ended = (code: ExitCode) => void;

/** A command that says its examples below its help, and its own name when something is wrong. */
/** A command as all of them are: its help, its examples, and one sentence for what is wrong. */
export function command(program: Command, name: string, examples: readonly string[]): Command {
  return program
    .command(name)
    .helpOption('-h, --help', 'print this help')
    .allowExcessArguments(false)
    .configureOutput(sayingWhatIsWrong(`plumbline ${name} --help`))
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
}

/** Turns Commander's `error: …` into one sentence with a remedy. */
export function sayingWhatIsWrong(remedy: string): OutputConfiguration {
  return {
    outputError: (text) => {
      const said = text
        .replace(/^error: /, '')
        .trim()
        .replaceAll('\n', ' ')
        .replace(/\. ([A-Z])/g, (_, first: string) => `; ${first.toLowerCase()}`)
        .replace(/\.$/, '');
      complain(`${said}; see "${remedy}".`);
    },
  };
}
