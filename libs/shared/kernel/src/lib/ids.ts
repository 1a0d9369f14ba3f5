/** The identity of one kind of thing, e.g. `Id<'referral'>`: a UUID version 7, so that ids sort by birth. */
export type Id<Of extends string> = string & { readonly __of?: Of };

/** Makes ids. Domain functions receive ids; only handlers, seeds and screens make them. */
export abstract class Ids {
  abstract next<Of extends string>(): Id<Of>;
}
