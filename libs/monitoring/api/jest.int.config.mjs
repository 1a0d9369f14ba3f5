import { integration } from '../../../jest.node.mjs';

export default integration(import.meta.url);
