import { FIRST_PATHWAYS } from './pathways/first-pathways';
import type { DemoPathway } from './pathways/parts';
import { SECOND_PATHWAYS } from './pathways/second-pathways';
import { THIRD_PATHWAYS } from './pathways/third-pathways';

export type { DemoPathway } from './pathways/parts';

/** The 25 pathways of the demo ward. */
export const PATHWAYS: readonly DemoPathway[] = [...FIRST_PATHWAYS, ...SECOND_PATHWAYS, ...THIRD_PATHWAYS];
