export { concat } from './concat';
export { linear } from './linear';
export { oneMinus } from './oneMinus';
export { plus } from './plus';
export { relu } from './relu';
export { sigmoid } from './sigmoid';
export { tanh } from './tanh';
export { times } from './times';
