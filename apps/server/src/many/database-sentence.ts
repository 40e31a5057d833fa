import {
  type ApplicationProblem,
  applicationProblemSentence,
  type DatabaseState,
} from '@plumbline/application';

/** What is wrong with the database, for whoever runs the server. */
export function databaseSentence(problem: ApplicationProblem): string {
  const { file: at } = problem.place;
  switch (problem.code) {
    case 'store-failed':
      return `The database at ${at} does not answer as it should (${problem.received}); look whether it runs and is the one that DATABASE_URL names.`;
    case 'no-permission':
      return `The database at ${at} does not let this role do what it has to (${problem.received}); give it a database that belongs to it, see docs/serving.md.`;
    default:
      return applicationProblemSentence(problem);
  }
}

/** A role for whom the database holds no runner apart from another; nothing where it does. */
export function unboundRole({
  name,
  isSuperuser,
  bypassesPolicies,
}: DatabaseState['role']): string | undefined {
  if (!isSuperuser && !bypassesPolicies) return undefined;
  const what = isSuperuser ? 'a superuser' : 'let by row-level security (BYPASSRLS)';
  return `The role ${name} is ${what}, so that the database holds nobody apart for it; give the server a role that is not.`;
}
