/**
 * The cpu kernels that the optimisers need in addition to those of a step. tfjs's gradients are not
 * needed: the cells and the loss define their own.
 */
import { castConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Cast';
import { powConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Pow';
import { realDivConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/RealDiv';
import { sqrtConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sqrt';
import { squareConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Square';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/ZerosLike';
import { registerKernel } from '@tensorflow/tfjs-core';

const kernels = [castConfig, powConfig, realDivConfig, sqrtConfig, squareConfig, zerosLikeConfig];
for (const kernel of kernels) registerKernel(kernel);
