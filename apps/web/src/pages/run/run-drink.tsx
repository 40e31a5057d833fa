import type { HydrationView } from '@plumbline/application';
import { useFormat } from '../../show/use-format.ts';
import { RUN } from '../../words/run.ts';
import { Facts, told } from './facts.tsx';

export function RunDrink({ hydration }: { readonly hydration: HydrationView }) {
  const { mass, volume, temperature } = useFormat();
  const names = RUN.drinkFields;
  return (
    <section className="card">
      <h2>{RUN.drink}</h2>
      <Facts
        facts={[
          { name: names.massBeforeKg, says: told(hydration.massBeforeKg, mass) },
          { name: names.massAfterKg, says: told(hydration.massAfterKg, mass) },
          { name: names.drinkBeforeMl, says: told(hydration.drinkBeforeMl, volume) },
          { name: names.drinkDuringMl, says: told(hydration.drinkDuringMl, volume) },
          { name: names.drinkAfterMl, says: told(hydration.drinkAfterMl, volume) },
          { name: names.urineMl, says: told(hydration.urineMl, volume) },
          { name: names.urineColour, says: told(hydration.urineColour, RUN.ofEight) },
          { name: names.airCelsius, says: told(hydration.airCelsius, temperature) },
          { name: names.humidityPercent, says: told(hydration.humidityPercent, RUN.percent) },
        ]}
      />
    </section>
  );
}
