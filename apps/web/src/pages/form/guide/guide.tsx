import { FORM } from '../../../words/form.ts';
import { GuidePicture } from './guide-picture.tsx';
import './guide.css';

/** How to make a film that can be measured. */
export function Guide() {
  return (
    <section className="card" aria-labelledby="guide">
      <h2 id="guide">{FORM.guide.title}</h2>
      <p className="soft">{FORM.guide.lead}</p>
      <ol className="guide">
        {FORM.guide.steps.map(({ picture, title, says }) => (
          <li key={picture}>
            <GuidePicture picture={picture} />
            <h3>{title}</h3>
            <p className="soft small">{says}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
