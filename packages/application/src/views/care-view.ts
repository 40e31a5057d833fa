import type { CareLimit } from '@plumbline/domain';

export interface ClinicianFields {
  readonly name: string | null;
  readonly role: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly bookingLink: string | null;
}

export interface LimitFields {
  readonly kind: CareLimit['kind'];
  /** The first day on which it no longer holds; null: until it is taken away. */
  readonly until: string | null;
  /** Of `max_km` only. */
  readonly km: number | null;
  readonly text: string;
}

export interface VisitFields {
  readonly id: string;
  readonly day: string | null;
  readonly time: string | null;
  readonly place: string | null;
  readonly said: string | null;
  readonly limits: readonly LimitFields[];
  readonly questions: readonly string[];
}

/** PUT /api/care: what is not sent stays; `visits` are sent all together. */
export interface CareFields {
  readonly clinician: ClinicianFields | null;
  readonly visits: readonly VisitFields[];
}

/** GET /api/care */
export interface CareView extends CareFields {
  readonly revision: number;
}
