import type { ProfileFields } from '@plumbline/application';
import { useWrite } from '../../data/use-write.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { DATA } from '../../words/data.ts';
import { Choice } from './choice.tsx';

/** In which units everything is shown and typed. */
export function Units({ profile }: { readonly profile: ProfileFields }) {
  const write = useWrite();
  // A choice shows at once; should saving it fail, what is saved shows again.
  const chosen = write.isPending ? (write.variables.body as Partial<ProfileFields>) : {};
  function save(body: Partial<ProfileFields>) {
    write.mutate({ method: 'PUT', path: '/api/profile', body, says: DATA.unitsSaved });
  }
  return (
    <section className="card" aria-labelledby="data-units">
      <h2 id="data-units">{DATA.units}</h2>
      <div className="data-choices">
        <Choice
          name="units"
          says={DATA.distances}
          value={chosen.units ?? profile.units}
          choices={[
            ['metric', DATA.metric],
            ['imperial', DATA.imperial],
          ]}
          onChange={(units) => save({ units })}
        />
        <Choice
          name="temperature"
          says={DATA.temperatures}
          value={chosen.temperature ?? profile.temperature}
          choices={[
            ['celsius', DATA.celsius],
            ['fahrenheit', DATA.fahrenheit],
          ]}
          onChange={(temperature) => save({ temperature })}
        />
      </div>
      {write.error && <ProblemNote says={write.error.message} />}
    </section>
  );
}
