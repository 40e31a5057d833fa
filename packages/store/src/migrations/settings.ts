/** Names the runner whose rows a connection may show; nobody's where it is not set. */
export const RUNNER_SETTING = 'plumbline.runner';
/** Names the person who asks: the runner, or somebody whom the runner lets. */
export const PERSON_SETTING = 'plumbline.person';
/** `on` where a connection makes tables for studies: it is shown records of runners who let studies have them. */
export const COHORT_SETTING = 'plumbline.cohort';
/** Names the runner whose records are being erased: only then is deleted what is else only added to. */
export const ERASED_SETTING = 'plumbline.erased';
