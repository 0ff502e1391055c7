/**
 * Replaces `@tensorflow/tfjs` in the app's build: its core, the cpu backend and only the kernels
 * that the cells use, 45 kB instead of 237. Outside a bundle, these files also work with the real
 * package.
 */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul';
import { concatConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Concat';
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity';
import { multiplyConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply';
import { reluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sigmoid';
import { subConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sub';
import { tanhConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Tanh';
import { registerBackend, registerKernel } from '@tensorflow/tfjs-core';

const kernels = [
  addConfig,
  batchMatMulConfig,
  concatConfig,
  identityConfig,
  multiplyConfig,
  reluConfig,
  reshapeConfig,
  sigmoidConfig,
  subConfig,
  tanhConfig,
];
for (const kernel of kernels) registerKernel(kernel);
registerBackend('cpu', () => new MathBackendCPU(), 1);

export * from '@tensorflow/tfjs-core';
