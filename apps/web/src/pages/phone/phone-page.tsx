import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { PHONE } from '../../words/phone.ts';
import { PairCard } from './pair-card.tsx';
import { PhoneList } from './phone-list.tsx';
import { usePhone } from './use-phone.ts';
import './phone.css';

/** On the computer: opens and closes the way in for phones, and says who uses it. */
export function PhonePage() {
  const { query, step } = usePhone();
  return (
    <>
      <PageTitle>{PHONE.title}</PageTitle>
      <p className="lead">{PHONE.what}</p>
      {step.error && <ProblemNote says={step.error.message} />}
      <Viewed query={query}>
        {(phone) => (
          <>
            <section className="card phone-state">
              <p role="status">{phone.isOpen ? PHONE.isOpen : PHONE.isClosed}</p>
              <div className="buttons">
                {phone.isOpen ? (
                  <button
                    type="button"
                    className="quiet"
                    onClick={() => step.mutate({ method: 'DELETE' })}
                  >
                    {PHONE.close}
                  </button>
                ) : (
                  <button
                    type="button"
                    disabled={step.isPending}
                    onClick={() =>
                      step.mutate(
                        { method: 'POST' },
                        { onSuccess: () => step.mutate({ method: 'POST', path: '/pairing' }) },
                      )
                    }
                  >
                    {step.isPending ? PHONE.opening : PHONE.open}
                  </button>
                )}
              </div>
            </section>
            {phone.isOpen && (
              <PairCard
                phone={phone}
                onNewCode={() => step.mutate({ method: 'POST', path: '/pairing' })}
              />
            )}
            <PhoneList
              phones={phone.phones}
              onRevoke={(id) => step.mutate({ method: 'DELETE', path: `/${id}` })}
            />
          </>
        )}
      </Viewed>
    </>
  );
}
