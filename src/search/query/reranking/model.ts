/** Trained by `npm run train:ranking`, which writes this file; `trees.ts` reads it. */
export const MODEL =
  ')wC6h<)rl3fL(((0(83dU5|@(8(G3oF(K(U5vl*|2(U4[[(`(m*|2(m(}1we)rl5yl(((:8086w,(:(D(N)|P6{S)qS(N(^1}g(^(j1}g(j6~5(v(}0{)*|2' +
  '5x}8<|(((58,8(6(@5lP(A(R*y>5zX(R(g*|25uJ(g(q+,T(s(|1we)rl7zu,yx()(3(;2j^(;1f>(E(N)|P*jx(N1}g(X(g:|l1}g(l(z(n1we7ud1mZ(,(' +
  '5/6D,{f(8(C7w:(C(N1}g9H=(O(a,{f92i(a(l:y`(x(l1zg)rl1we8/-(*(3(?7tB9?`(?(H(P*y>6~58Kp(P([(f6~5*|2(f(o(w1}g)rl0|R6f,(-(7(@' +
  '1o)9?`(@(I(R6~50yU,}M(R(])|P(_(l0{)(l(x1vV)rl0pF80o(*(4)fd(4(=0mE(=(N0{))xz(N(_)|P:|)(f(_:|l(v(k2yV0x?*y>(19=R(9(A+(M(A)' +
  'gQ(H(O0}f)wC(O(`*y>:x[(j(`++4(j(s2yV5t*+.:3Yl(-(7(@+,84mm(@(H(O6~53_f-k^(O(W+(4(W(`4`?(f(r2yV)rl0}f8<|(0(:(B-{*(B(O0yU6~' +
  '5(O-Xe(V(^6~5)|P(_(i:y`(t(j6sy)lQ3Yl(1-ph(;(C94v3w6(C(R6U5(C(R)wC6{S(R9=R(a(Y+,8(a(n1we8.U(17ud++v(:(E*bD(E(N*|26{S8Kp(N' +
  '(Z+),([(c+,T(c8N:(i(t1}g5pj0u()i((1(:(A8,8(A*bD(I(Q*y>0s4(Q4mm(X(b/Bs6~5(b(i(u1vV5pj-n20u((/(9(A808(A*R~(G(N0}f,}M6~5(N(' +
  'U([4[[([6~5(c(l1}g0w*8<|7ud(2(=(E1o)6u)(E(K8-=(K(R0yU6~5(R(]/Bs6yA(](g(s6h<.}o*R~(2(?*sU(E(M6{S*mm.}o(M(S6of(S(].|o:y|(c' +
  '(]:zA(o(e0{))n?+-i2yV(4(=(C6ru9=R(C(J(Q2vs)~,(Q([+,T5|@([(d/Bs(e(s1}g8.U8)8(+5hF(6(A7ud5vl(A(J(Q5~>8Kp)iq(Q([*pa([(b8B6(' +
  'b(k1vV80o8)U()(:*R~(@+(X(G(N8Kp6~5+4?(N(V4fL(V(]/N:(`*|2(h(x2yV*|20x?5x}(((22i<(2(<(O*y>0}f(O*jx(Y(f0}f*|2(f(s*|2(u(}1we' +
  ')xz5yl7ud(((1(<0pF(<(N)|P0}f)wC(N(X5zX(Y(i:|l(}5~>(k(w1we)u]5yl8.,(((.(=1mZ8;1(=(F(N)|P6{S*y>(N([(i6~5*|2(i(t(|2yV)rl0}f' +
  '8>_(((2(=0kf(=(N)zZ0}f8N:(N(Y6h<(Y(f6~50|R(f(s(z1we7wx0{)8<|()(3(9/5b,{f(9(E(N0{),}M-~-(N(X(c,yx92i(c(m(t1we5t*8B6(+(8)t' +
  '1(=1mZ(E(N)~,0}f5~>(N(Y5|@(^(h/@X:y`(t(j(|6pn6Z?-n2(+(8-~[6g1(9(H92i(H(P6~5-~-999(](P:|l(g(`-wx(k(u0{)5sG-~-0s4(-(7(?7w:' +
  '+/G(?(I(Q6zK6h<-}Q(Q(Z8B6(Z(f:y|(w(i)rl2yV80o(-+.:(6(B8B6-n2(B(K(R)~,5|@8N:(R(](e/Bs6u)(e(m(y0x?)wC)aH(/++G(6(C90[(C4Vv(' +
  'C(P)|P0}f(P+-A(Z(e/Bs+2|(e(o(y1}g0{)+,t5pj(0(:1vV(<(B1ov(B(Q*y>0yU(Q*jx(Y(e++4(e0yU(k(s2yV)rl0nu8.,(*(89Am(C(82kB(C(O0{)' +
  '6~5(O(]+,T6|j(](e8.U(f(o2yV7wx0v1+1s(1(;+*y(;(D2j^(D(O0{)7w:(O(X+,T+(+(](d4bD(g(n1}g)rl0}f6f,(4(>(D1o)/6D(D(K(Q/Bs6~50}f' +
  '(Q(a+,8(c(j)~,(j(v1}g)n?5sG1uL(5(=(D1o)(D-|j(K(R0yU,}M(R(]5zX92i(](e++_(e(n1vV8/-8)U(((6*[[(<1gf(D(N*|20}f)n?(N(W9=R(a(W' +
  '/@X8R~(a(h(v1vV7ud5pj(6(C5iV9Am(C(H(N5~>/>y5g1(N(V92i(a(Z/Bs+,8(a(h(r1}g8/-5j4-`S()(9(B)aH(B0pF(J(Q6{S)|P92i(Q(Y0|R(Y(`8' +
  'Db(a(j1}g8.U8)8(+-]X(6(A0pF8fL(A(I+(H(I(Q0s4)xz(Q(Z)|P(]8Kp(c(k1}g8.U1vV8)8(+(;(A)rl8@X(A(J(Q6zK3]w(Q6h<(W(`:y|3[[(a(m(`' +
  '1we7ud,yx(((2,uC2yV(3(?1mZ(?(N,~^1}g7~h(N(^7}?(c(r2}^(r(}1}g)t11we6of(((3(=1mZ83z(?(I(S)|P6{S)wC(S(_+),(`(l:|l(}(s1we)xz' +
  '5yl)n?(((3(<5r+(B(N)|P6{S)cB(N(W+(>(^(i6~5++v(i(v(|1we)rl7ud(*8.U(0(;808(;0ob(D(N)zZ0}f(N:|)(g(X0yU(i+,8(q(z)t1)dY94v)_,' +
  '(2(:(,*pa(:9;E(Q(C*|2*y>)|P(S(]++4(](i/@X(p(})wC0}f)n?2yV(,(72l,(7(C2yV3]w(C(L(T2yV0yU(T(d)|P(e0w*(m(v1we6pn)n?(.999(6(>' +
  '0pF(>(N0}f)zZ,}M(N(X5sG(X(b6~5)~,(c(o(w1we6u)7wx(0/5b(8(@0pF(@(N0{)6{S.{M(N(W(`6~56ru(`(i:y|(x(m5sG4mm5kr(13Yl(9(C*mm(E(' +
  'O*y>5zX(O4oF(W(_*|23_f(_(g:|l(r(i1we0|R7w:6f,(/(9(A1lp(A(N)|P0}f)wC(N(X6h<(X(d6~5*|2(d(l(r0yU5t*-~[0s4(1(;(B0^X(B+(+(I(Q' +
  '6zK6g1-~-(Q(X+,8(Y(e++_(e(r0{))rl3Yl)i((.(9)_^(9(E*vI(E(Q*|24mm(R*sU(Z(e/N::xD(m(e(z0yU6sy8<|(2(D7rq(D(Q6pn92i3mm(Q([3Kp' +
  '(Q(^:y|6zK(b(r/N:(_(o1}g1o)-j@3fL(0(9(@-|j6sy(A(J(R6~53[[(R6g1(Y(d/Bs4fL(f(l(w1}g8/-1vV(2(>5sG1uL(>(H)a~(H(Q*sU6|j(R(`/@' +
  'X5~>(`(i*|2(k(w0{)2}^/>y0nu(7(@)cw(@(G)i((G(Q2x6)t1(Q(Y/Bs:xD(h(^)~,(i(t2yV+,t8.U3Us()(9+(H(9(D-x}(D(O6~58Kp*vI(O(W(a/Bs' +
  '4fL(a(g(r1vV*bD6pn(1(<2gh9LV(<(C9=R(D(N0}f,}M9Pq(N(T([4`?([6|j(a(j1we8/-8)8((:rY(0(=+(H(?8<|(G(O8N:6|j0}f(O(W(^:|G6h<(^(' +
  'j(^4mm+,T4`?-Vx(0(?)`n(?(I)dY(I(S)|P)cB(S+(_(V([/@X(_++4(h(t';
