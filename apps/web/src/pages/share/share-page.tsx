import type { SharedFileView, ShareView } from '@plumbline/application';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { ask } from '../../connection/ask.ts';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { SHARE } from '../../words/share.ts';
import { MadeShare } from './made-share.tsx';
import { type ShareDraft, ShareForm } from './share-form.tsx';
import { ShareList } from './share-list.tsx';
import './share.css';

/** Seals what the runner ticks into a file, and says what was shared before. */
export function SharePage() {
  const query = useView<ShareView>('/api/share');
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: (draft: ShareDraft) => ask<SharedFileView>('POST', '/api/share', { body: draft }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      <PageTitle>{SHARE.title}</PageTitle>
      <p className="lead">{SHARE.lead}</p>
      <Viewed query={query}>
        {(view) => (
          <>
            {make.data ? (
              <MadeShare made={make.data} onAnother={() => make.reset()} />
            ) : (
              <ShareForm
                view={view}
                isMaking={make.isPending}
                problem={make.error?.message}
                onMake={(draft) => make.mutate(draft)}
              />
            )}
            <ShareList shares={view.shares} />
          </>
        )}
      </Viewed>
      <p>
        <Link href="/shared">{SHARE.readOne}</Link>
      </p>
    </>
  );
}
