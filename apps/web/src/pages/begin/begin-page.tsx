import { ImportStep } from './import-step.tsx';
import { RecallStep } from './recall-step.tsx';
import { SafetyStep } from './safety-step.tsx';
import { Welcome } from './welcome.tsx';
import './begin.css';

interface Props {
  /** `safety`, `import`, `recall`; the welcome without one. */
  readonly step: string | undefined;
}

/** The first evening: welcome, safety questions, the runs, when it hurt. */
export function BeginPage({ step }: Props) {
  switch (step) {
    case 'safety':
      return <SafetyStep />;
    case 'import':
      return <ImportStep />;
    case 'recall':
      return <RecallStep />;
    default:
      return <Welcome />;
  }
}
