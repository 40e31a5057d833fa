import { Link } from 'wouter';
import { whereabouts } from '../../connection/whereabouts.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { BEGIN } from '../../words/begin.ts';
import { OpenSample } from './open-sample.tsx';
import { Tonight } from './tonight.tsx';

export function Welcome() {
  return (
    <div className="welcome">
      <PageTitle>{BEGIN.title}</PageTitle>
      <p className="lead">{BEGIN.lead}</p>
      <div className="welcome-ways">
        <Link href="/begin/safety" className="button">
          {BEGIN.bring}
        </Link>
        <OpenSample />
      </div>
      <div className="welcome-facts">
        <section>
          <h2>{BEGIN.needs}</h2>
          <ul>
            {BEGIN.needsList.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{whereabouts().keepsTitle}</h2>
          <p>{whereabouts().keeps}</p>
        </section>
      </div>
      <Tonight />
    </div>
  );
}
