import type { ProfileFields } from '@plumbline/application';
import { useWrite } from '../../data/use-write.ts';
import { DATA } from '../../words/data.ts';

const CHOICES = ['metric', 'imperial'] as const;

export function Units({ profile }: { readonly profile: ProfileFields }) {
  const write = useWrite();
  return (
    <fieldset className="card">
      <legend>{DATA.units}</legend>
      {CHOICES.map((units) => (
        <label key={units} className="choice">
          <input
            type="radio"
            name="units"
            checked={profile.units === units}
            onChange={() =>
              write.mutate({
                method: 'PUT',
                path: '/api/profile',
                body: { units },
                says: DATA.unitsSaved,
              })
            }
          />
          {DATA[units]}
        </label>
      ))}
    </fieldset>
  );
}
