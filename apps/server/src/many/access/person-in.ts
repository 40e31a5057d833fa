import type { Context } from 'hono';
import type { Person } from '../accounts.ts';
import type { ManyEnv } from '../many-env.ts';

/** Only who is signed in comes as far as the routes that ask this. */
export function personIn(c: Context<ManyEnv>): Person {
  const person = c.get('person');
  if (!person) throw new Error('a route behind the sign-in, without a person');
  return person;
}
