import { server } from '../../../jest.node.mjs';

export default server(import.meta.url);
