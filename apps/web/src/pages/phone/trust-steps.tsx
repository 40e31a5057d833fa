import { PHONE } from '../../words/phone.ts';

const SYSTEMS = [
  { name: PHONE.iphone, steps: PHONE.iphoneSteps },
  { name: PHONE.android, steps: PHONE.androidSteps },
];

export function TrustSteps() {
  return (
    <section className="card">
      <p>{PHONE.trustWhat}</p>
      <p>
        <a href="/plumbline-authority.crt" download>
          {PHONE.certificate}
        </a>
      </p>
      {SYSTEMS.map(({ name, steps }) => (
        <details key={name}>
          <summary>{name}</summary>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}
