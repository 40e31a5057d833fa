import { wordsFor } from '../../words/each-reader.ts';
import { WHY_TO } from '../../words/why.ts';
import './why-skeleton.css';

const ROWS = ['one', 'two', 'three', 'four', 'five', 'six'];

/** As high as what will stand here, so that nothing jumps. */
export function WhySkeleton() {
  return (
    <div className="skeleton">
      <p className="spoken" role="status">
        {wordsFor(WHY_TO).loading}
      </p>
      <div className="why-top" aria-hidden="true">
        <div className="card skeleton-card" />
        <div className="skeleton-headline">
          <i />
          <i />
          <i />
        </div>
        <div className="card skeleton-card" />
      </div>
      <div className="card" aria-hidden="true">
        {ROWS.map((row) => (
          <div key={row} className="skeleton-row">
            <i />
            <i />
          </div>
        ))}
      </div>
    </div>
  );
}
