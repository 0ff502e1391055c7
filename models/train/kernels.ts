/** The cpu kernels and gradients that training needs beyond those of a step. */
import { castConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Cast';
import { expConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Exp';
import { logConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Log';
import { maxConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Max';
import { negConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Neg';
import { powConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Pow';
import { realDivConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/RealDiv';
import { splitVConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/SplitV';
import { sqrtConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sqrt';
import { squareConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Square';
import { sumConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sum';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/ZerosLike';
import { registerKernel } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';

const kernels = [
  castConfig,
  expConfig,
  logConfig,
  maxConfig,
  negConfig,
  powConfig,
  realDivConfig,
  splitVConfig,
  sqrtConfig,
  squareConfig,
  sumConfig,
  zerosLikeConfig,
];
for (const kernel of kernels) registerKernel(kernel);
