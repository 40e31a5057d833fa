import type { FieldTestView, StrengthView, TestEntryView } from '@plumbline/application';

type TestName = FieldTestView['test'];

export type TestKind =
  | 'biering_sorensen'
  | 'prone_plank'
  | 'side_plank'
  | 'single_leg_bridge'
  | 'single_leg_squat'
  | 'sit_to_stand_30s';

export type TestSide = 'left' | 'right' | 'whole';

/** A hold is timed; repetitions are counted, some of them within a time. */
type Method =
  | { readonly by: 'hold' }
  | { readonly by: 'count' }
  | { readonly by: 'count-within'; readonly seconds: number };

interface KindOfTest {
  readonly method: Method;
  /** The stored test of each side. */
  readonly tests: Readonly<Partial<Record<TestSide, TestName>>>;
}

export const TEST_KINDS: Readonly<Record<TestKind, KindOfTest>> = {
  biering_sorensen: { method: { by: 'hold' }, tests: { whole: 'biering_sorensen' } },
  prone_plank: { method: { by: 'hold' }, tests: { whole: 'prone_plank' } },
  side_plank: {
    method: { by: 'hold' },
    tests: { left: 'side_plank_left', right: 'side_plank_right' },
  },
  single_leg_bridge: {
    method: { by: 'count' },
    tests: { left: 'single_leg_bridge_left', right: 'single_leg_bridge_right' },
  },
  single_leg_squat: {
    method: { by: 'count' },
    tests: { left: 'single_leg_squat_left', right: 'single_leg_squat_right' },
  },
  sit_to_stand_30s: {
    method: { by: 'count-within', seconds: 30 },
    tests: { whole: 'sit_to_stand_30s' },
  },
};

export const KINDS = Object.keys(TEST_KINDS) as readonly TestKind[];

/** The kind of an address; a stored test's name leads to its kind too. */
export function kindOf(part: string | undefined): TestKind | undefined {
  return KINDS.find(
    (kind) => kind === part || Object.values(TEST_KINDS[kind].tests).some((test) => test === part),
  );
}

export interface SideOfTest {
  readonly side: TestSide;
  readonly view: FieldTestView;
}

/** One result and the side that it is of. */
export interface TestRow extends TestEntryView {
  readonly side: SideOfTest;
}

/** What is known of each side of a test. */
export function sidesOf(kind: TestKind, { tests }: StrengthView): readonly SideOfTest[] {
  return Object.entries(TEST_KINDS[kind].tests).flatMap(([side, test]) => {
    const view = tests.find((one) => one.test === test);
    return view ? [{ side: side as TestSide, view }] : [];
  });
}
