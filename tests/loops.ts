/** Makes the plain loops run all programs: the tests hold them to what they hold SIMD to. */
import { chooseBody } from '../models/program/bodies';
import { loopsBody } from '../models/program/loopsBody';

chooseBody(loopsBody);
