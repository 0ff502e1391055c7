import { loadOnce } from './loadOnce';

export const explore = loadOnce(() => import('./explore'));
