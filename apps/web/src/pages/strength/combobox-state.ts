/** Whether the list is open, and which option the arrows stand on; −1: none, the box itself. */
export interface ComboboxState {
  readonly isOpen: boolean;
  readonly active: number;
}

export type ComboboxMove =
  | { readonly to: ComboboxState }
  /** Option chosen. */
  | { readonly choose: number }
  /** Nothing of the list's. */
  | null;

export const CLOSED: ComboboxState = { isOpen: false, active: -1 };

/** What a key does in a combobox with a list (ARIA Authoring Practices, list autocomplete with manual selection). */
export function moved(state: ComboboxState, key: string, options: number): ComboboxMove {
  switch (key) {
    case 'ArrowDown':
      return options === 0 ? null : { to: { isOpen: true, active: next(state.active, options) } };
    case 'ArrowUp':
      return options === 0 ? null : { to: { isOpen: true, active: before(state.active, options) } };
    case 'Enter':
      return state.isOpen && state.active >= 0 ? { choose: state.active } : null;
    case 'Escape':
    case 'Tab':
      return state.isOpen ? { to: CLOSED } : null;
    default:
      return null;
  }
}

function next(active: number, options: number): number {
  return active + 1 >= options ? 0 : active + 1;
}

function before(active: number, options: number): number {
  return active <= 0 ? options - 1 : active - 1;
}
