/** Prefixes of ids: each is followed by an underscore and a ULID. */
export type IdPrefix =
  | 'cus'
  | 'sol'
  | 'lst'
  | 'pur'
  | 'trf'
  | 'ofr'
  | 'hld'
  | 'jrn'
  | 'stm'
  | 'evt'
  | 'whk'
  | 'per'
  | 'cor'
  | 'ext'
  | 'idn';

/** Source of new ids. */
export interface IdSource {
  /** A new id, e.g. `trf_01JD…`: prefix, underscore, 26-character ULID. */
  next(prefix: IdPrefix): string;
}
