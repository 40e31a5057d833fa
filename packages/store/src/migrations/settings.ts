/** Names the runner whose rows a connection may show; nobody's where it is not set. */
export const RUNNER_SETTING = 'plumbline.runner';
/** Names the person who asks: the runner, or somebody whom the runner lets. */
export const PERSON_SETTING = 'plumbline.person';
