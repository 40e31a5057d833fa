import 'react';

declare module 'react' {
  interface InputHTMLAttributes<T> {
    /** Has the picker choose a folder. */
    readonly webkitdirectory?: string | undefined;
  }
}
