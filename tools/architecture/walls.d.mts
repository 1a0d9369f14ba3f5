export const doors: Readonly<Record<string, readonly string[]>>;
export function constraints(options?: { readonly testPackages?: readonly string[] }): readonly object[];
